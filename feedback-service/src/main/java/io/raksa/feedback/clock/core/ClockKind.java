package io.raksa.feedback.clock.core;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What we promise by when. */
@Schema(
        name = "ComplaintClockKind",
        description =
                "What is promised by when: ACKNOWLEDGE: the customer is told that it is looked at; FIRST_ANSWER: each message of the"
                        + " customer is answered, at the latest 15 calendar days after the first unanswered one; RESOLVE: the customer is"
                        + " told what we do about it, at the latest 60 calendar days after it came in.")
public enum ClockKind {
    ACKNOWLEDGE(null),
    FIRST_ANSWER(Duration.ofDays(15)),
    RESOLVE(Duration.ofDays(60));

    private final @Nullable Duration publicMinimum;

    ClockKind(@Nullable Duration publicMinimum) {
        this.publicMinimum = publicMinimum;
    }

    /**
     * What every customer is promised, in calendar time, whatever a policy says: after the rules of the Consumer Financial Protection
     * Bureau, 15 days for the first answer and 60 for the final one.
     */
    public Optional<Duration> publicMinimum() {
        return Optional.ofNullable(publicMinimum);
    }
}
