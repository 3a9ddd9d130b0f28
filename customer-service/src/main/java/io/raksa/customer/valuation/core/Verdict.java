package io.raksa.customer.valuation.core;

import java.util.List;

/** Whether a fit may be published as the model that customers are valued by. */
public sealed interface Verdict {

    /** It passed every gate. */
    record Publishable() implements Verdict {}

    /**
     * It stays unpublished, and the model before it stays in force.
     *
     * @param failed the gates it did not pass, at least one
     */
    record Refused(List<Gate.Outcome> failed) implements Verdict {}
}
