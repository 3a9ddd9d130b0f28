package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.Reading;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a complaint, as it is kept.
 *
 * @param alarmed the last step that was told in this round; 0 for none
 * @param alarmAt when the next step is due; null where there is none
 */
record KeptClock(
        UUID complaintId,
        Terms terms,
        Reading reading,
        int alarmed,
        @Nullable Instant alarmAt) {}
