package io.raksa.loyalty.promotion;

import io.raksa.platform.money.Money;
import io.raksa.platform.rule.Vocabulary;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign: target group, need, interaction, offer, and how it will be judged. */
@Schema(
        name = "PromotionRequest",
        description =
                "A campaign, which says five things: for whom (targetGroup, audience), what they need (need), how they are met (interaction), what is offered"
                        + " (effects), and how it will be judged (controlPercent, guard).")
record PromotionRequest(
        @Schema(description = "Its name, as customers read it.", examples = "Birthday treat", required = true)
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(
                description = "For whom it is meant, in words.",
                examples = "Members in the month of their birthday",
                required = true)
        @NotBlank
        @Size(max = 500)
        String targetGroup,

        @Schema(description = "What they need.", examples = "To be remembered", required = true)
        @NotBlank
        @Size(max = 500)
        String need,

        @Schema(
                description = "How they hear of it and meet it.",
                examples = "A card at the table, a message on LINE",
                required = true)
        @NotBlank
        @Size(max = 500)
        String interaction,

        @Schema(description = "For whom it is.", required = true) @NotNull @Valid
        AudienceRequest audience,

        @Schema(
                description =
                        "When it applies besides, in the Common Expression Language over the facts that GET /v1/promotions/facts lists; absent for always.",
                examples = "channel == \"shop\" && weekday <= 5")
        @Nullable
        @Size(min = 1, max = Vocabulary.LONGEST)
        String condition,

        @Schema(
                description =
                        "Which lines it is about, in the same language over the facts of a line; absent for all lines.",
                examples = "category == \"drinks\" && price >= 50.0")
        @Nullable
        @Size(min = 1, max = Vocabulary.LONGEST)
        String items,

        @Schema(description = "Only for carts whose chosen lines cost that at least, before anything goes off.")
        @Nullable
        @Valid
        Money leastTotal,

        @Schema(description = "Only for carts with so many chosen units at least.", examples = "3")
        @Nullable
        @Min(1)
        @Max(10_000)
        Integer leastItems,

        @Schema(
                description =
                        "Words of which the customer must say one, in capitals and digits; empty: it applies unasked. Who does not say one is not told of it.",
                required = true)
        @NotNull
        @Size(max = 200)
        Set<@NotNull @Pattern(regexp = "[0-9A-Z]{3,30}") String> codes,

        @Schema(description = "What it gives, in this order; ten at most.", required = true)
        @NotNull
        @Size(min = 1, max = 10)
        List<@NotNull @Valid EffectRequest> effects,

        @Schema(
                description = "Promotions apply by rank, the highest first, of equal ones the oldest.",
                examples = "100",
                required = true)
        @NotNull
        @Min(0)
        @Max(10_000)
        Integer rank,

        @Schema(description = "Whether it applies only where no other does.", examples = "false", required = true)
        @NotNull
        Boolean exclusive,

        @Schema(description = "Of promotions with the same word one applies at most.", examples = "birthday")
        @Nullable
        @Pattern(regexp = "[a-z0-9-]{1,40}")
        String stackingCategory,

        @Schema(description = "The most that it gives; five budgets at most.", required = true) @NotNull @Size(max = 5)
        List<@NotNull @Valid BudgetRequest> budgets,

        @Schema(description = "From when on it runs.", examples = "2027-04-01T00:00:00Z", required = true) @NotNull
        Instant startsAt,

        @Schema(description = "From when on it does not.", examples = "2027-05-01T00:00:00Z", required = true) @NotNull
        Instant endsAt,

        @Schema(
                description =
                        "Percent of its customers who are not given it, chosen by lot and always the same, so that its effect can be measured; 0 for none.",
                examples = "10",
                required = true)
        @NotNull
        @Min(0)
        @Max(50)
        Integer controlPercent,

        @Schema(description = "When it pauses itself; absent for never.") @Nullable @Valid
        GuardRequest guard) {}
