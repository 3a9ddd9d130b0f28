package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.OnReturn;
import io.raksa.loyalty.programme.core.PointKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a kind of points shall be. */
@Schema(name = "PointKindRequest", description = "What a kind of points shall be.")
record PointKindRequest(
        @Schema(description = "Its name in English, as members read it.", examples = "Status points", required = true)
        @NotBlank
        @Size(max = 60)
        String nameEn,

        @Schema(description = "Its name in Thai, as members read it.", examples = "แต้มสถานะ", required = true)
        @NotBlank
        @Size(max = 60)
        String nameTh,

        @Schema(description = "How long they live.", required = true) @NotNull @Valid
        ExpiryTerms expiry,

        @Schema(
                description = "What the return of a purchase may take of them.",
                examples = "WITHIN_BALANCE",
                required = true)
        @NotNull
        OnReturn onReturn,

        @Schema(
                description =
                        "The instant (UTC) from which it holds, for points that are earned from then on; now where it is absent, and not before it.",
                examples = "2026-12-31T17:00:00Z",
                nullable = true)
        @Nullable
        Instant effectiveFrom) {

    PointKind kind(String programme, String code, long version, Instant from) {
        return new PointKind(programme, code, version, nameEn, nameTh, expiry.validity(), onReturn, from);
    }
}
