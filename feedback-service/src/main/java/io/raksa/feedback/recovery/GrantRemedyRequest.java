package io.raksa.feedback.recovery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to give to put a complaint right. */
@Schema(description = "What to give to put a complaint right.")
record GrantRemedyRequest(
        @Schema(description = "What is given.", examples = "POINTS") @NotNull
        RemedyKind kind,

        @Schema(description = "How many points.", examples = "200") @NotNull @Min(1) @Max(1_000_000)
        Integer points,

        @Schema(description = "What it makes up for, for colleagues.", examples = "Forty minutes' wait for one dish.")
        @NotBlank
        @Size(max = 500)
        String reason) {}
