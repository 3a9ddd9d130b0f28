package io.raksa.feedback.verdict.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What words and deeds together say. */
@Schema(
        name = "Verdict",
        description =
                "CONTENT: speaks well of us and keeps ordering; VOCAL_BUT_LOYAL: speaks badly and keeps ordering; QUIETLY_LEAVING: speaks well"
                        + " or says nothing, and orders less than was usual; LOST: speaks badly and orders less; UNKNOWN: has said nothing and"
                        + " keeps ordering, or nothing is known of what the customer does.")
public enum Verdict {
    CONTENT,
    VOCAL_BUT_LOYAL,
    QUIETLY_LEAVING,
    LOST,
    UNKNOWN;

    /** What words and deeds together say. */
    public static Verdict of(Words words, Deeds deeds) {
        return switch (deeds) {
            case UNKNOWN -> UNKNOWN;
            case HOLDING ->
                switch (words) {
                    case GOOD -> CONTENT;
                    case BAD -> VOCAL_BUT_LOYAL;
                    case NONE -> UNKNOWN;
                };
            case CUTTING -> words == Words.BAD ? LOST : QUIETLY_LEAVING;
        };
    }
}
