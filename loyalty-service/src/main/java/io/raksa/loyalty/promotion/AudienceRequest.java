package io.raksa.loyalty.promotion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a promotion is. */
@Schema(
        name = "PromotionAudience",
        description = "For whom it is: who meets all that is said here. Empty lists are for everybody.")
record AudienceRequest(
        @Schema(description = "Whether only members of the programme.", examples = "true", required = true) @NotNull
        Boolean members,

        @Schema(description = "Segments of customer-service, of which the customer must be in one.", required = true)
        @NotNull
        @Size(max = 20)
        Set<@NotNull UUID> segments,

        @Schema(
                description = "Stages of the relationship (FIRST_VISIT, REPEAT, GROWING, ADVOCATE), one of them.",
                required = true)
        @NotNull
        @Size(max = 10)
        Set<@NotNull @Pattern(regexp = "[A-Z_]{1,30}") String> stages,

        @Schema(description = "Codes of tiers, one of them.", required = true) @NotNull @Size(max = 10)
        Set<@NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,29}") String> tiers) {}
