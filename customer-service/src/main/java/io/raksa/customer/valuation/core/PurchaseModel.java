package io.raksa.customer.valuation.core;

import java.util.OptionalDouble;

/** A model of how customers buy and, one day, buy no more, with its parameters. Times are in weeks. */
public sealed interface PurchaseModel permits BetaGeometric, ParetoNbd {

    /** The logarithm of how likely a history is for a customer taken at random. */
    double logLikelihood(History history);

    /** How probable it is that the customer still buys here, 0 to 1. */
    double probabilityAlive(History history);

    /** Whether the model learns anything from the silence of a customer with this history; otherwise its P(alive) is no evidence. */
    boolean hasEvidence(History history);

    /** How many purchase days are to be expected in the next weeks. */
    double expectedPurchases(History history, double weeks);

    /** How many repeats are to be expected of a new customer in the first weeks, E[X(t)]. */
    default double expectedOfNew(double weeks) {
        return expectedPurchases(new History(0, 0, 0), weeks);
    }

    /**
     * The age at which P(alive) of a customer who stays silent falls to a threshold; not before the last purchase.
     *
     * @param threshold 0 to 1, both excluded
     * @return weeks since the first purchase; empty where the model has no evidence and it never falls
     */
    OptionalDouble exitAge(History history, double threshold);
}
