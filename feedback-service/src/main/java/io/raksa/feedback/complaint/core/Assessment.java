package io.raksa.feedback.complaint.core;

import org.jspecify.annotations.Nullable;

/**
 * What failed, how badly, and what kind of complaint it is.
 *
 * @param attribution whose doing it was, once that has been judged
 * @param instrumental whether the customer wants something changed, or only to say it; once that has been judged
 */
public record Assessment(
        Category category,
        Severity severity,
        @Nullable Attribution attribution,
        @Nullable Boolean instrumental) {

    /** Before anybody has judged: what was reported, and the middle where nothing was. */
    public static Assessment asReported(@Nullable Category category, @Nullable Severity severity) {
        return new Assessment(
                category == null ? Category.OTHER : category,
                severity == null ? Severity.MEDIUM : severity,
                null,
                null);
    }
}
