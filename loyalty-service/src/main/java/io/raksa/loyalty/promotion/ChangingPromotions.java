package io.raksa.loyalty.promotion;

import io.raksa.loyalty.programme.SetUpEdition;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes promotions, changes them, and starts and stops them. Each change is a version of its own. */
@ApplicationScoped
@Transactional
class ChangingPromotions {

    private static final String RESOURCE = "promotion";
    private static final Duration LONGEST = Duration.ofDays(5 * 366);

    private final Promotions promotions;
    private final Complaints complaints;
    private final SetUpEdition edition;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ChangingPromotions(
            Promotions promotions,
            Complaints complaints,
            SetUpEdition edition,
            Versions versions,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.promotions = promotions;
        this.complaints = complaints;
        this.edition = edition;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes a draft. */
    Promotion make(PromotionRequest terms) {
        requireSound(terms);
        Promotion promotion =
                new Promotion(Ids.next(), 1, PromotionState.DRAFT, null, terms, caller.id(), clock.instant());
        keep("promotion.made", null, promotion, null);
        return promotion;
    }

    /** Changes what it says, from now on; what was bought keeps what it gave. */
    Promotion change(UUID id, @Nullable String ifMatch, PromotionRequest terms) {
        requireSound(terms);
        edition.hold();
        Promotion before = require(id);
        versions.require(ifMatch, RESOURCE, id, before.version());
        if (before.state() == PromotionState.ENDED) {
            throw PromotionProblem.PROMOTION_ENDED.because();
        }
        Promotion after = new Promotion(
                id,
                before.version() + 1,
                before.state(),
                before.stateReason(),
                terms,
                before.madeBy(),
                before.madeAt());
        keep("promotion.changed", before, after, null);
        return after;
    }

    /** Starts it, pauses it or ends it; where it stands there already, nothing is done. */
    Promotion become(UUID id, PromotionState next, @Nullable String reason) {
        edition.hold();
        Promotion before = require(id);
        if (before.state() == next) {
            return before;
        }
        if (!before.state().mayBecome(next)) {
            throw PromotionProblem.PROMOTION_STATE_UNFIT.because(before.state(), next);
        }
        if (next == PromotionState.ACTIVE
                && promotions.active(clock.instant(), Campaigns.MOST).size() >= Campaigns.MOST) {
            throw PromotionProblem.PROMOTIONS_FULL.because(Campaigns.MOST);
        }
        if (next == PromotionState.ACTIVE) {
            complaints.startedAgain(id);
        }
        Promotion after =
                new Promotion(id, before.version() + 1, next, reason, before.terms(), before.madeBy(), before.madeAt());
        keep("promotion." + next.name().toLowerCase(Locale.ROOT), before, after, reason);
        return after;
    }

    private void keep(String what, @Nullable Promotion before, Promotion after, @Nullable String reason) {
        promotions.keep(after, caller.id(), clock.instant());
        audit.record(
                what,
                RESOURCE,
                after.id(),
                after.version(),
                before == null ? null : PromotionView.of(before),
                PromotionView.of(after),
                reason);
    }

    private Promotion require(UUID id) {
        return promotions.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private static void requireSound(PromotionRequest terms) {
        if (!terms.startsAt().isBefore(terms.endsAt())
                || Duration.between(terms.startsAt(), terms.endsAt()).compareTo(LONGEST) > 0) {
            throw PromotionProblem.PROMOTION_PERIOD_UNFIT.because().at("/endsAt");
        }
        if (terms.condition() != null) {
            Conditions.ofCart(terms.condition());
        }
        if (terms.items() != null) {
            Conditions.ofLine(terms.items());
        }
        if (terms.guard() != null && !terms.guard().fits()) {
            throw PromotionProblem.PROMOTION_GUARD_UNFIT.because().at("/guard/pointsInAll");
        }
        for (int i = 0; i < terms.effects().size(); i++) {
            if (!terms.effects().get(i).fits()) {
                throw PromotionProblem.PROMOTION_EFFECT_UNFIT.because().at("/effects/" + i);
            }
        }
        for (int i = 0; i < terms.budgets().size(); i++) {
            BudgetRequest budget = terms.budgets().get(i);
            if (!budget.fits()
                    || (budget.per().contains(BudgetScope.CODE) && terms.codes().isEmpty())) {
                throw PromotionProblem.PROMOTION_BUDGET_UNFIT.because().at("/budgets/" + i);
            }
        }
    }
}
