package io.raksa.platform.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fact of these tests. */
@FactType("sample.step.taken.v1")
record StepTaken(UUID walker, int step, @Nullable String remark) {

    static StepTaken of(UUID walker, int step) {
        return new StepTaken(walker, step, null);
    }
}
