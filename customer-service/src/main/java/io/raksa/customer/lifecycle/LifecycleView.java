package io.raksa.customer.lifecycle;

import io.raksa.customer.lifecycle.core.Change;
import io.raksa.customer.lifecycle.core.Reason.Kind;
import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.customer.lifecycle.core.Standing;
import io.raksa.platform.page.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a relationship stands, and how it came there. */
@Schema(description = "Where the relationship stands, and how it came there.")
public record LifecycleView(
        @Schema(
                description = "The stage; absent, with all about it, before the first purchase.",
                examples = "REPEAT",
                nullable = true)
        @Nullable
        Stage stage,

        @Schema(description = "Since when.", examples = "2026-11-22T08:30:00Z", nullable = true) @Nullable
        Instant since,

        @Schema(
                description = "Why, in words, in the language of Accept-Language.",
                examples = "Bought again on 2026-11-22, a second day.",
                nullable = true)
        @Nullable
        String reason,

        @Schema(
                description = "Why, as a code; growth in visits, per visit and in both are told apart.",
                examples = "CAME_BACK",
                nullable = true)
        @Nullable
        Kind reasonCode,

        @Schema(description = "The version of the rule that said so.", examples = "L1-2026-11", nullable = true)
        @Nullable
        String ruleVersion,

        @Schema(
                description = "Beside the stage: whether the customer still comes; absent before the first purchase.",
                examples = "ACTIVE",
                nullable = true)
        @Nullable
        Standing standing,

        @Schema(
                description = "The change that brought the standing about; absent for who has never stayed away.",
                nullable = true)
        @Nullable
        StandingChangeView standingChange,

        @Schema(
                description = "The day on which time alone changes stage or standing, unless the customer buys before.",
                examples = "2027-02-20",
                nullable = true)
        @Nullable
        LocalDate reviewOn,

        @Schema(description = "A page of the changes of stage, the newest first.", required = true)
        Page<StageChangeView> history) {

    /** How the standing came about. */
    @Schema(name = "CustomerStandingChange", description = "How the standing came about.")
    public record StandingChangeView(
            @Schema(description = "The standing before.", examples = "ACTIVE", nullable = true) @Nullable
            Standing from,

            @Schema(description = "Since when.", examples = "2026-11-22T17:00:00Z", required = true)
            Instant since,

            @Schema(
                    description = "Why, in words, in the language of Accept-Language.",
                    examples = "Has not come for 60 days; by the customer's own rhythm a visit was due within 60.",
                    required = true)
            String reason,

            @Schema(description = "Why, as a code.", examples = "STAYS_AWAY", required = true)
            Kind reasonCode,

            @Schema(description = "The version of the rule that said so.", examples = "L1-2026-11", required = true)
            String ruleVersion) {

        static StandingChangeView of(Change<Standing> change, Locale language) {
            return new StandingChangeView(
                    change.from(),
                    change.at(),
                    change.reason().in(language),
                    change.reason().kind(),
                    change.rule());
        }
    }

    static LifecycleView of(Relationship relationship, Settled last, Page<StageChangeView> history, Locale language) {
        Change<Stage> stage = last.stage();
        Change<Standing> standing = last.standing();
        return new LifecycleView(
                relationship.stage(),
                stage == null ? null : stage.at(),
                stage == null ? null : stage.reason().in(language),
                stage == null ? null : stage.reason().kind(),
                stage == null ? null : stage.rule(),
                relationship.standing(),
                standing == null ? null : StandingChangeView.of(standing, language),
                relationship.reviewOn(),
                history);
    }
}
