package io.raksa.feedback.recovery;

import io.raksa.platform.rule.Vocabulary;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be given what for which failure. */
@Schema(description = "Who is to be given what for which failure.")
record RecoveryPolicyRequest(
        @Schema(description = "Its name, which no other policy has.", examples = "Long waits of regular guests")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(
                description =
                        "For which complaints it is, in the Common Expression Language over the facts that GET /v1/recovery-policies/facts lists.",
                examples = "category == \"SLOW\" && severity in [\"HIGH\", \"CRITICAL\"] && stage == \"GROWING\"")
        @NotBlank
        @Size(max = Vocabulary.LONGEST)
        String condition,

        @Schema(
                description =
                        "Of the policies whose condition holds the one with the highest counts, of equal ones the oldest.",
                examples = "100")
        @Min(0)
        @Max(10_000)
        int priority,

        @Schema(description = "What may be given; of each kind once.") @NotNull @Size(min = 1, max = 6)
        List<@NotNull @Valid OfferRequest> offers,

        @Schema(description = "Whether it applies from now on.", examples = "true") @NotNull
        Boolean active) {}
