package io.raksa.feedback.catalogue.core;

import java.util.List;

/** A place and the rule it breaks. */
public record Violation(String place, Rule rule, List<Object> arguments) {

    Violation(String place, Rule rule, Object... arguments) {
        this(place, rule, List.of(arguments));
    }
}
