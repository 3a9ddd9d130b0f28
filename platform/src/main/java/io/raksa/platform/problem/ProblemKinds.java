package io.raksa.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;

/**
 * Every kind of problem that this service can answer with. No feature registers its own: the enums are found in the class indexes that the
 * build leaves in each module.
 */
@ApplicationScoped
class ProblemKinds {

    private static final String INDEX = "META-INF/jandex.idx";

    /** All of them, by code. */
    List<ProblemKind> all() {
        return indexes()
                .flatMap(index -> index.getAllKnownImplementations(ProblemKind.class).stream())
                .filter(ClassInfo::isEnum)
                .flatMap(ProblemKinds::constants)
                .distinct()
                .sorted(Comparator.comparing(ProblemKind::name))
                .toList();
    }

    private static Stream<Index> indexes() {
        try {
            return Collections.list(loader().getResources(INDEX)).stream().map(ProblemKinds::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Index read(URL file) {
        try (InputStream in = file.openStream()) {
            return new IndexReader(in).read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<ProblemKind> constants(ClassInfo kind) {
        try {
            return Stream.of(Class.forName(kind.name().toString(), true, loader())
                            .getEnumConstants())
                    .map(ProblemKind.class::cast);
        } catch (ClassNotFoundException indexIsStale) {
            return Stream.of();
        }
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
