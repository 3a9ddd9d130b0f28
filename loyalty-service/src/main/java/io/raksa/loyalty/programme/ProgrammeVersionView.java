package io.raksa.loyalty.programme;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a part of a programme's set-up. */
@Schema(name = "ProgrammeVersion", description = "A version of a part of a programme's set-up.")
record ProgrammeVersionView(
        @Schema(
                description =
                        "Which part. EARN_RATE: what purchases in a currency earn. POINT_KIND: a kind of points. TIERS: the tiers with their benefits."
                                + " CAPS: the most that is earned. SPEND_RATE: what points are worth at a checkout. GIFT_CARD_TERMS: what gift cards of a"
                                + " currency are issued by. More parts may come.",
                examples = "EARN_RATE",
                required = true)
        String part,

        @Schema(
                description =
                        "Which of several such parts: the currency of a rate or of terms, with the kind of points behind it where they cannot be spent (THB/status); the code of a kind.",
                examples = "THB")
        @Nullable
        String name,

        @Schema(description = "Its version within its part.", examples = "3", required = true)
        long version,

        @Schema(
                description = "Who made it: the subject of a token; absent for what was there from the start.",
                examples = "malee")
        @Nullable
        String by,

        @Schema(
                description = "When it was made; absent for what was there from the start.",
                examples = "2026-11-23T03:15:30Z")
        @Nullable
        Instant at,

        @Schema(
                description = "From when on it is in force, until a later version of the same part and name is.",
                examples = "2027-01-01T00:00:00Z",
                required = true)
        Instant effectiveFrom,

        @Schema(
                description =
                        "The whole of it: for EARN_RATE an EarnRate, for POINT_KIND a PointKind, for TIERS a TierRules, for CAPS a Caps, for SPEND_RATE a SpendRate, for GIFT_CARD_TERMS a GiftCardTerms.",
                type = SchemaType.OBJECT,
                required = true)
        Object setUp) {

    static ProgrammeVersionView of(SetUpVersion version) {
        return new ProgrammeVersionView(
                version.part(),
                version.name().isEmpty() ? null : version.name(),
                version.version(),
                version.by(),
                version.at().equals(Instant.EPOCH) ? null : version.at(),
                version.effectiveFrom(),
                version.setUp());
    }
}
