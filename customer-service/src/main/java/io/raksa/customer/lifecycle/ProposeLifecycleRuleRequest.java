package io.raksa.customer.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lifecycle rule to be tried. */
@Schema(description = "A lifecycle rule that is proposed.")
public record ProposeLifecycleRuleRequest(
        @Schema(
                description = "Names the rule for ever, in every change it makes: letters, digits, dots and dashes.",
                examples = "L1-2027-01")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}")
        String version,

        @Schema(description = "By which figures it decides.") @NotNull @Valid
        LifecycleThresholds thresholds,

        @Schema(description = "Why, in words.", examples = "Visits have become rarer since the fair.", nullable = true)
        @Nullable
        @Size(min = 1, max = 500)
        String note) {}
