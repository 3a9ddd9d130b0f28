package io.raksa.customer.segment.core;

import io.raksa.platform.rule.Vocabulary;
import io.raksa.platform.rule.Vocabulary.Fault;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition over the facts of a customer: {@code stage == "GROWING" && spendLast90 >= 5000.0}. */
public final class Condition {

    /** The most characters of a condition. */
    public static final int LONGEST = Vocabulary.LONGEST;

    private static final Vocabulary FACTS =
            new Vocabulary(Stream.of(Fact.values()).collect(Collectors.toMap(Fact::variable, Fact::type)));

    private final io.raksa.platform.rule.Condition condition;
    private final Set<Fact> facts;

    private Condition(io.raksa.platform.rule.Condition condition) {
        this.condition = condition;
        this.facts = condition.variables().stream()
                .flatMap(variable -> Fact.of(variable).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
    }

    /** A condition, or all that keeps a text from being one. */
    public sealed interface Reading {

        record Good(Condition condition) implements Reading {}

        record Faulty(List<Fault> faults) implements Reading {}
    }

    /** Reads a condition. */
    public static Reading read(String text) {
        return switch (FACTS.read(text)) {
            case Vocabulary.Reading.Good(io.raksa.platform.rule.Condition condition) ->
                new Reading.Good(new Condition(condition));
            case Vocabulary.Reading.Faulty(List<Fault> faults) -> new Reading.Faulty(faults);
        };
    }

    /** Whether a customer meets it. What hangs on an absent fact, or cannot be computed (a division by zero), is not met. */
    public boolean isMetBy(CustomerFacts customer) {
        return condition.isMetBy(customer::find);
    }

    /** The facts it asks for. */
    public Set<Fact> facts() {
        return facts;
    }

    /** Whether the passing of days alone may change who meets it. */
    public boolean changesWithTime() {
        return facts.stream().anyMatch(Fact::changesWithTime);
    }
}
