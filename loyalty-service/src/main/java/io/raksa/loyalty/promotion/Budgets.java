package io.raksa.loyalty.promotion;

import io.raksa.loyalty.promotion.Budget.Take;
import io.raksa.loyalty.promotion.core.Refusal;
import io.raksa.loyalty.promotion.core.Refusal.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The budgets that a purchase meets, and what is left of each. */
final class Budgets {

    /** A budget, and what its promotion says of it. */
    private record Met(Budget budget, BudgetRequest terms) {}

    private final Map<UUID, List<Met>> met = new HashMap<>();
    private final Map<UUID, Refusal> uncountable = new HashMap<>();
    private final Map<Budget, Long> spent = new HashMap<>();
    private final String currency;

    private Budgets(String currency) {
        this.currency = currency;
    }

    /** The budgets of some campaigns, for a cart and its buyer; at most one statement. */
    static Budgets of(
            List<Campaign> campaigns, Basket basket, Shopper shopper, LocalDate today, SpentBudgets spentBudgets) {
        Budgets budgets = new Budgets(basket.cart().currency());
        campaigns.forEach(campaign -> budgets.meet(campaign, basket, shopper, today));
        budgets.spent.putAll(spentBudgets.spent(budgets.met.values().stream()
                .flatMap(List::stream)
                .map(Met::budget)
                .toList()));
        return budgets;
    }

    /**
     * Why a promotion cannot give so much; null where it can.
     *
     * @param discount in the smallest units
     */
    @Nullable
    Refusal refuse(UUID promotion, long discount, long points) {
        if (uncountable.containsKey(promotion)) {
            return uncountable.get(promotion);
        }
        for (Met one : met.getOrDefault(promotion, List.of())) {
            long wanted = counted(one.terms(), discount, points);
            long left = Math.max(0, one.budget().limit() - spent.getOrDefault(one.budget(), 0L));
            if (wanted > left) {
                return Refusal.missing(
                        Reason.USED_UP,
                        shown(one, wanted),
                        shown(one, left),
                        one.terms().unit());
            }
        }
        return null;
    }

    /** What a promotion takes of its budgets. */
    List<Take> takes(UUID promotion, long discount, long points) {
        List<Take> takes = new ArrayList<>();
        for (Met one : met.getOrDefault(promotion, List.of())) {
            long amount = counted(one.terms(), discount, points);
            if (amount > 0) {
                takes.add(new Take(one.budget(), amount));
            }
        }
        return takes;
    }

    private void meet(Campaign campaign, Basket basket, Shopper shopper, LocalDate today) {
        List<Met> all = new ArrayList<>();
        int number = 0;
        for (BudgetRequest terms : campaign.terms().budgets()) {
            number++;
            Optional<String> scope = scope(terms.per(), campaign.terms().codes(), basket, shopper);
            if (scope.isEmpty()) {
                uncountable.put(campaign.id(), Refusal.of(Reason.NOT_COUNTABLE));
            } else if (!terms.isFor(currency)) {
                uncountable.put(campaign.id(), Refusal.of(Reason.OTHER_CURRENCY));
            } else {
                all.add(new Met(
                        new Budget(
                                campaign.id(),
                                number,
                                scope.get(),
                                terms.period().startOf(today),
                                terms.most(),
                                isShared(terms.per())),
                        terms));
            }
        }
        met.put(campaign.id(), all);
    }

    /** Whether many ask for the same one at once: it is not a customer's own, nor a session's. */
    private static boolean isShared(Set<BudgetScope> per) {
        return !per.contains(BudgetScope.CUSTOMER) && !per.contains(BudgetScope.SESSION);
    }

    private static Optional<String> scope(Set<BudgetScope> per, Set<String> codes, Basket basket, Shopper shopper) {
        List<String> parts = new ArrayList<>();
        for (BudgetScope scope :
                Stream.of(BudgetScope.values()).filter(per::contains).toList()) {
            Object value =
                    switch (scope) {
                        case CUSTOMER -> shopper.customerId();
                        case CODE ->
                            basket.codes().stream()
                                    .filter(codes::contains)
                                    .sorted()
                                    .findFirst()
                                    .orElse(null);
                        case STORE -> basket.store();
                        case SESSION -> basket.session();
                    };
            if (value == null) {
                return Optional.empty();
            }
            parts.add(scope + "=" + value);
        }
        return Optional.of(String.join("&", parts));
    }

    private static long counted(BudgetRequest terms, long discount, long points) {
        return switch (terms.measure()) {
            case USES -> 1;
            case MONEY -> discount;
            case POINTS -> points;
        };
    }

    private BigDecimal shown(Met one, long amount) {
        return one.terms().measure() == BudgetMeasure.MONEY
                ? Minor.money(amount, currency).amount()
                : BigDecimal.valueOf(amount);
    }
}
