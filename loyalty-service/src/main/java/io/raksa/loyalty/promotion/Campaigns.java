package io.raksa.loyalty.promotion;

import io.raksa.loyalty.promotion.Evaluated.Applied;
import io.raksa.loyalty.promotion.Evaluated.Refused;
import io.raksa.loyalty.promotion.core.Effect;
import io.raksa.loyalty.promotion.core.Evaluation;
import io.raksa.loyalty.promotion.core.Evaluation.Verdict;
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
import java.util.stream.Collectors;

/** The promotions in force, as every replica knows them; a change is known to all with the next cart. */
@ApplicationScoped
public class Campaigns {

    /** So many are in force or scheduled at most: each is looked at for every cart. */
    static final int MOST = 200;

    private final Promotions promotions;
    private final SpentBudgets spent;
    private final BusinessTime time;
    private final Clock clock;
    private volatile Book book = new Book(-1, List.of());

    Campaigns(Promotions promotions, SpentBudgets spent, BusinessTime time, Clock clock) {
        this.promotions = promotions;
        this.spent = spent;
        this.time = time;
        this.clock = clock;
    }

    /** All that were in force or to come with a version of the book. */
    private record Book(long version, List<Campaign> campaigns) {}

    /** How many points the base rule gives for an amount in the smallest units, so that multipliers can be reckoned. */
    public interface BaseRule {

        long pointsFor(long amount);
    }

    /**
     * Applies the promotions to a cart. Reads, and changes nothing: two statements, one more where budgets are met.
     *
     * @param at the instant for which; later than now to try what is scheduled
     */
    public Evaluated evaluate(Basket basket, Shopper shopper, Instant at, BaseRule rule) {
        ZonedDateTime now = at.atZone(time.timeZone());
        List<Campaign> asked = inForce().stream()
                .filter(campaign -> campaign.isFor(basket, now))
                .toList();
        Budgets budgets = Budgets.of(asked, basket, shopper, now.toLocalDate(), spent);
        Pricing pricing = new Pricing(basket.cart());
        List<Verdict> verdicts = Evaluation.of(
                pricing,
                asked.stream()
                        .map(campaign -> campaign.offer(basket, shopper, now))
                        .toList(),
                (candidate, tried) -> budgets.refuse(
                        candidate.promotion(),
                        candidate.discount(),
                        points(candidate.chosen(), candidate.given(), tried, rule)));
        return evaluated(pricing, verdicts, asked, budgets);
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

    private static Evaluated evaluated(Pricing pricing, List<Verdict> verdicts, List<Campaign> asked, Budgets budgets) {
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
        return new Evaluated(pricing, applied, refused, budgets);
    }

    private List<Campaign> inForce() {
        long version = promotions.bookVersion();
        Book known = book;
        if (known.version() != version) {
            known = new Book(
                    version,
                    promotions.active(clock.instant(), MOST).stream()
                            .map(Campaign::new)
                            .toList());
            book = known;
        }
        return known.campaigns();
    }
}
