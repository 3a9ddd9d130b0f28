package io.raksa.loyalty.giftcard;

import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** On which terms cards shall be sold. */
@Schema(name = "GiftCardTermsRequest", description = "On which terms cards shall be sold.")
record TermsRequest(
        @Schema(
                description =
                        "How many months a card lives from its activation, to the end of the calendar month in which it gets this old; absent:"
                                + " it never ends. Not below what the law asks for.",
                examples = "60")
        @Nullable
        @Min(1)
        @Max(600)
        Integer validMonths,

        @Schema(
                description =
                        "How many months the law asks for at least where these cards are sold; 0 where it asks for none.",
                examples = "0",
                required = true)
        @NotNull
        @Min(0)
        @Max(600)
        Integer legalLeastMonths,

        @Schema(
                description = "Which law that is, or that there is none: whoever reads the terms can look it up.",
                examples = "No law asks for any; house policy",
                required = true)
        @NotBlank
        @Size(max = 500)
        String legalBasis,

        @Schema(description = "The most that a card is worth; above 0, in the currency of the terms.", required = true)
        @NotNull
        @Valid
        Money mostValue,

        @Schema(description = "From when on they hold; at once where it is absent.", examples = "2027-01-01T00:00:00Z")
        @Nullable
        Instant effectiveFrom) {}
