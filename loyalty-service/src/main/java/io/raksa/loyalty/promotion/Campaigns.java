package io.raksa.loyalty.promotion;

import io.raksa.loyalty.programme.SetUpEdition;
import io.raksa.loyalty.promotion.Evaluated.Applied;
import io.raksa.loyalty.promotion.Evaluated.Exposed;
import io.raksa.loyalty.promotion.Evaluated.Refused;
import io.raksa.loyalty.promotion.core.Effect;
import io.raksa.loyalty.promotion.core.Evaluation;
import io.raksa.loyalty.promotion.core.Evaluation.Verdict;
import io.raksa.loyalty.promotion.core.Offer;
import io.raksa.loyalty.promotion.core.Pricing;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The promotions in force, as every replica knows them; a change is known to all with the next cart. */
@ApplicationScoped
public class Campaigns {

    /** So many are in force or scheduled at most: each is looked at for every cart. */
    static final int MOST = 200;

    /** Also those to come. */
    private final Supplier<List<Campaign>> inForce;

    private final SpentBudgets spent;
    private final BusinessTime time;

    Campaigns(Promotions promotions, SetUpEdition edition, SpentBudgets spent, BusinessTime time, Clock clock) {
        this.inForce = edition.keeping(() -> promotions.active(clock.instant(), MOST).stream()
                .map(Campaign::new)
                .toList());
        this.spent = spent;
        this.time = time;
    }

    /** How many points the base rule gives for an amount in the smallest units, so that multipliers can be reckoned. */
    public interface BaseRule {

        long pointsFor(long amount);
    }

    /**
     * Applies the promotions to a cart. Reads, and changes nothing: one statement where budgets are met, and what the edition of the set-up asks.
     *
     * @param at the instant for which; later than now to try what is scheduled
     */
    public Evaluated evaluate(Basket basket, Shopper shopper, Instant at, BaseRule rule) {
        ZonedDateTime now = at.atZone(time.timeZone());
        List<Campaign> asked = inForce.get().stream()
                .filter(campaign -> campaign.isFor(basket, now))
                .toList();
        Budgets budgets = Budgets.of(asked, basket, shopper, now.toLocalDate(), spent);
        Pricing pricing = new Pricing(basket.cart());
        List<Offer> offers = asked.stream()
                .map(campaign -> campaign.offer(basket, shopper, now))
                .toList();
        List<Verdict> verdicts = Evaluation.of(
                pricing,
                offers,
                (candidate, tried) -> budgets.refuse(
                        candidate.promotion(),
                        candidate.discount(),
                        points(candidate.chosen(), candidate.given(), tried, rule)));
        return evaluated(pricing, verdicts, asked, exposed(asked, offers), budgets);
    }

    /** What effects give in points: the fixed ones, and what multipliers add to what the chosen lines earn at their prices. */
    public static long points(Set<Integer> chosen, List<Effect> given, Pricing pricing, BaseRule rule) {
        long price = chosen.stream().mapToLong(pricing::price).sum();
        return given.stream()
                .mapToLong(effect -> switch (effect) {
                    case Effect.Points(long points) -> points;
                    case Effect.Multiplier multiplier -> multiplier.bonus(rule.pointsFor(price));
                    default -> 0;
                })
                .sum();
    }

    /** Which of them are measured and for this cart, but for the lot. */
    private static List<Exposed> exposed(List<Campaign> asked, List<Offer> offers) {
        Set<UUID> measured = asked.stream()
                .filter(campaign -> campaign.terms().controlPercent() > 0)
                .map(Campaign::id)
                .collect(Collectors.toSet());
        return offers.stream()
                .filter(offer -> measured.contains(offer.promotion()) && offer.isOnlyUpToTheLot())
                .map(offer -> new Exposed(offer.promotion(), offer.refusal() != null))
                .toList();
    }

    private static Evaluated evaluated(
            Pricing pricing, List<Verdict> verdicts, List<Campaign> asked, List<Exposed> exposed, Budgets budgets) {
        Map<UUID, Promotion> known =
                asked.stream().map(Campaign::promotion).collect(Collectors.toMap(Promotion::id, Function.identity()));
        List<Applied> applied = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            Promotion promotion = Objects.requireNonNull(known.get(verdict.promotion()));
            String name = promotion.terms().name();
            switch (verdict) {
                case Verdict.Applies(var id, var chosen, long discount, var given) ->
                    applied.add(new Applied(id, promotion.version(), name, chosen, discount, given));
                case Verdict.Refused(var id, var refusal) -> refused.add(new Refused(id, name, refusal));
            }
        }
        return new Evaluated(pricing, applied, refused, exposed, budgets);
    }
}
