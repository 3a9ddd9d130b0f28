package io.raksa.customer.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By what it can be shown later that the customer said it. */
@Schema(description = "By what it can be shown later that the customer said it.")
public record ConsentProof(
        @Schema(description = "How the customer said it.", examples = "PAPER") @NotNull
        ConsentMethod method,

        @Schema(
                description =
                        "When the customer said it; now where absent. Staff only: a form may be entered days after it was signed. Never in the future.",
                examples = "2026-11-20T03:00:00Z",
                nullable = true)
        @Nullable
        Instant saidAt,

        @Schema(
                description =
                        "Where the proof lies: the number of a form or of a recording. Not the customer's data itself.",
                examples = "form 2026/1182",
                nullable = true)
        @Nullable
        @Size(max = 500)
        @Pattern(regexp = ".*\\S.*")
        String evidence) {}
