package io.raksa.customer.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which relationship move a business of its age should make most of (R1, R2). */
@Schema(
        name = "RelationshipEmphasis",
        description = "Which relationship move a business of its age should make most of, at the end of the period.")
public record Emphasis(
        @Schema(description = "Whole years since the business was founded.", examples = "3", required = true)
        int years,

        @Schema(
                description =
                        "KEEP (รักษา) under 2 years: hold those who have come. WIDEN (ขยาย) from 2 to 5: sell them other services too. SPREAD (แพร่) over 5: let them"
                                + " tell others.",
                examples = "WIDEN",
                required = true)
        Move move) {

    private static final int YOUNG = 2;
    private static final int GROWN = 5;

    /** The three relationship moves. */
    @Schema(name = "RelationshipMove")
    public enum Move {
        KEEP,
        WIDEN,
        SPREAD
    }

    /** What counts on a day, for a business founded on another; nothing is before it was founded. */
    static Emphasis on(LocalDate day, LocalDate foundedOn) {
        int years = (int) Math.max(0, ChronoUnit.YEARS.between(foundedOn, day));
        boolean overFive = day.isAfter(foundedOn.plusYears(GROWN));
        return new Emphasis(years, years < YOUNG ? Move.KEEP : overFive ? Move.SPREAD : Move.WIDEN);
    }
}
