package io.raksa.feedback.complaint.core;

import org.jspecify.annotations.Nullable;

/**
 * What failed, how badly, and what kind of complaint it is. What is null has not been judged.
 *
 * @param component which part of the service failed
 * @param attribution whose doing it was
 * @param likelyAgain whether it is to be expected again, in the customer's eyes
 * @param controllable whether we could have prevented it, in the customer's eyes
 * @param instrumental whether the customer wants something changed, or only to say it
 * @param expression how the customer shows it
 */
public record Assessment(
        Category category,
        Severity severity,
        @Nullable Component component,
        @Nullable Attribution attribution,
        @Nullable Boolean likelyAgain,
        @Nullable Boolean controllable,
        @Nullable Boolean instrumental,
        @Nullable Expression expression) {

    /** Judged again in what is given; the rest stays. */
    public Assessment changed(@Nullable Category to, @Nullable Severity worth) {
        return new Assessment(
                to == null ? category : to,
                worth == null ? severity : worth,
                component,
                attribution,
                likelyAgain,
                controllable,
                instrumental,
                expression);
    }

    /** Before anybody has judged: what was reported, and the middle where nothing was. */
    public static Assessment asReported(@Nullable Category category, @Nullable Severity severity) {
        return new Assessment(
                category == null ? Category.OTHER : category,
                severity == null ? Severity.MEDIUM : severity,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
