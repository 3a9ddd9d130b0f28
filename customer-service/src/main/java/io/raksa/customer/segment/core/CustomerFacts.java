package io.raksa.customer.segment.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of a customer on a day, as conditions see it.
 *
 * @param known the facts the customer has: Boolean, Long, Double, String or a list of String by the type of the fact
 */
public record CustomerFacts(UUID customerId, Map<Fact, Object> known) {

    Optional<Object> find(String variable) {
        return Fact.of(variable).map(known::get);
    }

    /** Some of the facts by their names in conditions; absent ones are left out. */
    public Map<String, Object> only(Set<Fact> facts) {
        Map<String, Object> some = new LinkedHashMap<>();
        for (Fact fact : facts) {
            Object value = known.get(fact);
            if (value != null) {
                some.put(fact.variable(), value);
            }
        }
        return some;
    }
}
