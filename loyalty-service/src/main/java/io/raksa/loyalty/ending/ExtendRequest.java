package io.raksa.loyalty.ending;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lots whose end is put off. */
@Schema(name = "ExtendPoints", description = "Lots whose end is put off, until when, and why.")
record ExtendRequest(
        @Schema(
                description = "The lots, as the explanation names them; all that end sooner where it is absent.",
                examples = "[\"019aabf0-7c90-7a15-9d4d-58a10c2c1d78\"]",
                nullable = true)
        @Nullable
        @Size(min = 1, max = 100)
        List<@NotNull UUID> lotIds,

        @Schema(
                description = "The instant from which they are gone, UTC; later than now and than each of their ends.",
                examples = "2027-01-31T17:00:00Z",
                required = true)
        @NotNull
        Instant endsAt,

        @Schema(description = "Why.", examples = "The shop was closed for two months", required = true)
        @NotBlank
        @Size(max = 500)
        String reason) {}
