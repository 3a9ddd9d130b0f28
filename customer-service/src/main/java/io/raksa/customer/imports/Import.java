package io.raksa.customer.imports;

import io.raksa.customer.imports.ImportView.State;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as it is kept. */
record Import(
        UUID id,
        long version,
        String name,
        ImportPlan plan,
        State state,
        @Nullable UUID upload,
        long linesDone,
        long created,
        long updated,
        long unchanged,
        long refused,
        Instant createdAt) {

    static Import of(UUID id, ImportPlan plan, Instant now) {
        return new Import(id, 1, plan.name(), plan, State.AWAITING_FILE, null, 0, 0, 0, 0, 0, now);
    }

    ImportView view(Map<String, Long> faults) {
        return new ImportView(
                id,
                version,
                name,
                plan.dryRun(),
                state,
                linesDone,
                created,
                updated,
                unchanged,
                refused,
                faults,
                createdAt);
    }
}
