package io.raksa.feedback.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What customers are asked on an occasion.
 *
 * @param version 0 for what is in force where nobody has said anything
 * @param questions in the order to ask them; none: nobody is asked
 * @param validityDays for so long an invitation can be answered
 * @param quietDays whoever was invited, on whatever occasion, in so many days before is not invited again
 * @param share of so many in a hundred occasions, 1 to 100
 */
record SurveyPlan(
        Occasion occasion,
        long version,
        List<Question> questions,
        int validityDays,
        int quietDays,
        int share,
        @Nullable Instant changedAt) {

    private static final int VALIDITY_DAYS = 30;

    static SurveyPlan unsaid(Occasion occasion) {
        List<Question> questions = occasion == Occasion.RESOLUTION ? Question.JUSTICES : List.of();
        return new SurveyPlan(occasion, 0, questions, VALIDITY_DAYS, 0, 100, null);
    }

    SurveyPlan changed(SurveyPlanRequest request, Instant now) {
        return new SurveyPlan(
                occasion,
                version + 1,
                request.questions(),
                request.validityDays(),
                request.quietDays(),
                request.share(),
                now);
    }

    Instant expiryOf(Instant invitedAt) {
        return invitedAt.plus(Duration.ofDays(validityDays));
    }

    /** Whether the thing is in the share that is asked about; the same at each replica and each retry. */
    boolean draws(UUID thing) {
        return Math.floorMod(thing.getLeastSignificantBits(), 100) < share;
    }
}
