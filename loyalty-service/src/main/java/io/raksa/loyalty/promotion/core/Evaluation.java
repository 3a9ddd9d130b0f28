package io.raksa.loyalty.promotion.core;

import io.raksa.loyalty.promotion.core.Refusal.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the promotions for a cart, the first in rank first. Each sees the prices that the ones before it left. Of those in one
 * stacking category the first that gives anything applies; an exclusive one applies only alone.
 */
public final class Evaluation {

    private final Pricing pricing;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Set<String> stacks = new HashSet<>();
    private @Nullable UUID first;
    private boolean closed;

    private Evaluation(Pricing pricing) {
        this.pricing = pricing;
    }

    /** What became of a promotion. */
    public sealed interface Verdict {

        UUID promotion();

        /**
         * It applies.
         *
         * @param discount that it took off, in the smallest units
         * @param given what else it gives: its effects that are no discounts
         */
        record Applies(UUID promotion, Set<Integer> chosen, long discount, List<Effect> given) implements Verdict {}

        /** It does not. */
        record Refused(UUID promotion, Refusal refusal) implements Verdict {}
    }

    /**
     * Applies what applies.
     *
     * @param pricing as the cart came; changed by what goes off
     * @param offers the first in rank first
     * @param budgets says why there is not enough left for what a promotion would take off; null where there is
     */
    public static List<Verdict> of(Pricing pricing, List<Offer> offers, Budgets budgets) {
        Evaluation evaluation = new Evaluation(pricing);
        offers.forEach(offer -> evaluation.verdicts.add(evaluation.judge(offer, budgets)));
        return List.copyOf(evaluation.verdicts);
    }

    /** What is left to give. */
    public interface Budgets {

        /**
         * Why a promotion cannot give so much; null where it can.
         *
         * @param tried the lines as they would be with it
         */
        @Nullable
        Refusal refuse(Verdict.Applies candidate, Pricing tried);
    }

    private Verdict judge(Offer offer, Budgets budgets) {
        Refusal refusal = offer.refusal() == null ? standsInTheWay(offer) : offer.refusal();
        return refusal == null ? apply(offer, budgets) : new Verdict.Refused(offer.promotion(), refusal);
    }

    private @Nullable Refusal standsInTheWay(Offer offer) {
        boolean stacked = offer.stack() != null && stacks.contains(offer.stack());
        return first != null && (closed || offer.exclusive() || stacked)
                ? Refusal.about(Reason.NOT_COMBINABLE, first.toString())
                : null;
    }

    private Verdict apply(Offer offer, Budgets budgets) {
        List<Integer> chosen = offer.chosen().stream().sorted().toList();
        Pricing trial = pricing.copy();
        long discount = 0;
        List<Effect> given = new ArrayList<>();
        for (Effect effect : offer.effects()) {
            if (effect instanceof Effect.Discount off) {
                discount += trial.apply(off, chosen, offer.promotion().toString());
            } else {
                given.add(effect);
            }
        }
        if (discount == 0 && given.isEmpty()) {
            return new Verdict.Refused(offer.promotion(), Refusal.of(Reason.NOTHING_TO_GIVE));
        }
        Verdict.Applies candidate =
                new Verdict.Applies(offer.promotion(), Set.copyOf(chosen), discount, List.copyOf(given));
        Refusal usedUp = budgets.refuse(candidate, trial);
        if (usedUp != null) {
            return new Verdict.Refused(offer.promotion(), usedUp);
        }
        pricing.become(trial);
        remember(offer);
        return candidate;
    }

    private void remember(Offer offer) {
        if (first == null) {
            first = offer.promotion();
        }
        closed |= offer.exclusive();
        if (offer.stack() != null) {
            stacks.add(offer.stack());
        }
    }
}
