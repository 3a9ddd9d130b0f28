package io.raksa.feedback.clock;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one clock of one complaint was promised; kept with it, so that a later change of the policy moves nothing.
 *
 * @param promise null where no policy says anything, so that only the public minimum counts
 * @param steps at which percentages it is told, in order
 */
record Terms(@Nullable Promise promise, List<Integer> steps) {

    /** The public minimum alone. */
    static final Terms PUBLIC_MINIMUM = new Terms(null, List.of(75, 100));

    /** What a policy promised, by which calendar. */
    record Promise(UUID policyId, long policyVersion, UUID calendarId, Duration time) {}
}
