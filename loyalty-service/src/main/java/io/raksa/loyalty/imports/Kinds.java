package io.raksa.loyalty.imports;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who brings in which kind of file. */
@Singleton
class Kinds {

    private final List<Bringing> all;

    Kinds(@All List<Bringing> all) {
        this.all = all;
    }

    Bringing of(ImportKind kind) {
        return all.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody brings in " + kind));
    }
}
