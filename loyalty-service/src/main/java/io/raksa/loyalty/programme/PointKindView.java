package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.OnReturn;
import io.raksa.loyalty.programme.core.PointKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of points. */
@Schema(name = "PointKind", description = "A kind of points of a programme.")
record PointKindView(
        @Schema(
                description = "Its code: 'points' for those that can be spent; all others only count, for tiers.",
                examples = "points",
                required = true)
        String code,

        @Schema(description = "Counts its changes; the ETag names it.", examples = "1", required = true)
        long version,

        @Schema(description = "Its name in English.", examples = "Points", required = true)
        String nameEn,

        @Schema(description = "Its name in Thai.", examples = "แต้ม", required = true)
        String nameTh,

        @Schema(description = "Whether they can be spent.", examples = "true", required = true)
        boolean spendable,

        @Schema(description = "How long they live.", required = true)
        ExpiryTerms expiry,

        @Schema(description = "What the return of a purchase may take of them.", examples = "MAY_OWE", required = true)
        OnReturn onReturn,

        @Schema(
                description = "For points that are earned from this instant on; those earned before keep their terms.",
                examples = "2026-12-31T17:00:00Z",
                required = true)
        Instant effectiveFrom) {

    static PointKindView of(PointKind kind) {
        return new PointKindView(
                kind.code(),
                kind.version(),
                kind.nameEn(),
                kind.nameTh(),
                kind.code().equals(PointKind.SPENDABLE),
                ExpiryTerms.of(kind.validity()),
                kind.onReturn(),
                kind.effectiveFrom());
    }
}
