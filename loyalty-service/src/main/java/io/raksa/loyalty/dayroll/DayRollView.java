package io.raksa.loyalty.dayroll;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a day roll did. */
@Schema(name = "DayRoll", description = "What a day roll did, in this order. Points are of all kinds.")
record DayRollView(
        @Schema(
                description = "The roll's id, as it stands in the audit.",
                examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d79",
                required = true)
        UUID id,

        @Schema(description = "When it began.", examples = "2026-11-30T17:00:03.123456Z", required = true)
        Instant startedAt,

        @Schema(description = "Pending points that can be used from now on.", examples = "120", required = true)
        long usablePoints,

        @Schema(description = "Pending points whose word did not come.", examples = "0", required = true)
        long cancelledPoints,

        @Schema(description = "Members whose points ended; once for each kind.", examples = "12", required = true)
        long members,

        @Schema(description = "Points that ended.", examples = "480", required = true)
        long points,

        @Schema(description = "Members whose tier was looked at.", examples = "3", required = true)
        long tiers,

        @Schema(
                description =
                        "Whether nothing was left, but for members whose points somebody else was changing at that moment. False: ask"
                                + " again for the rest.",
                examples = "true",
                required = true)
        boolean complete) {

    static DayRollView of(UUID id, Instant startedAt, DayRoll.Rolled rolled) {
        return new DayRollView(
                id,
                startedAt,
                rolled.usable(),
                rolled.cancelled(),
                rolled.members(),
                rolled.expired(),
                rolled.tiers(),
                rolled.complete());
    }
}
