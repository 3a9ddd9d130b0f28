package io.raksa.loyalty.promotion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * A budget of a promotion as one purchase meets it.
 *
 * @param number which of the promotion's, from 1
 * @param scope by what it is counted apart; empty for the whole campaign
 * @param period the first day of its period
 * @param limit in what it counts: uses, points, or the smallest units of money
 * @param isShared whether customers share it, so that many ask for it at once
 */
public record Budget(UUID promotion, int number, String scope, LocalDate period, long limit, boolean isShared) {

    /** In this order everybody takes from several, so that nobody waits in a circle. */
    static final Comparator<Budget> ORDER = Comparator.comparing(Budget::promotion)
            .thenComparingInt(Budget::number)
            .thenComparing(Budget::scope)
            .thenComparing(Budget::period);

    /** How much is to be taken of it. */
    record Take(Budget budget, long amount) {}

    /** What was taken of it, from which slot: what can be given back. */
    public record Taken(UUID promotion, int number, String scope, LocalDate period, int slot, long amount) {}
}
