package io.raksa.feedback.experiment;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A choice between remedies that is to be made at random. */
@Schema(
        description =
                "A choice between remedies that is to be made at random. It does not change afterwards, except that it can be ended: what is"
                        + " chosen while figures come in proves nothing.")
record ExperimentRequest(
        @Schema(description = "Its name, which no other experiment has.", examples = "Points for slow service")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(description = "Only complaints assessed as this; absent for all.", examples = "SLOW") @Nullable
        Category category,

        @Schema(description = "Only complaints assessed as this grave; absent for all.", examples = "MEDIUM") @Nullable
        Severity severity,

        @Schema(description = "What may be done, two to four. The others are compared with the first.")
        @NotNull
        @Size(min = 2, max = 4)
        List<@NotNull @Valid Arm> arms,

        @Schema(
                description = "The currency in which spending counts (ISO 4217); spending in others does not.",
                examples = "THB")
        @NotNull
        @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @Schema(description = "For how many days after the draw deeds count.", examples = "90") @Min(7) @Max(366)
        int horizonDays,

        @Schema(
                description = "From when on complaints are drawn; now where it is absent.",
                examples = "2026-12-01T00:00:00Z")
        @Nullable
        Instant startsAt,

        @Schema(
                description = "Nobody is drawn from then on; at most two years after the start.",
                examples = "2027-03-01T00:00:00Z")
        @NotNull
        Instant endsAt) {}
