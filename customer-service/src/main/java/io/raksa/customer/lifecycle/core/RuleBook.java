package io.raksa.customer.lifecycle.core;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which rule is in force on which day. A new rule decides from its day on; what was decided before stays decided by the rule of its day,
 * so that a late purchase corrects history by the rule that held then.
 *
 * @param entries at least one, by the day on which they came into force
 */
public record RuleBook(List<Entry> entries) {

    /** A rule and the first day on which it is in force. */
    public record Entry(Rule rule, LocalDate from) {}

    /** The one rule, for ever. */
    public static RuleBook of(Rule rule) {
        return new RuleBook(List.of(new Entry(rule, LocalDate.MIN)));
    }

    /** The rule in force on a day; before the first one came, that one. */
    public Rule on(LocalDate day) {
        return entries.stream()
                .filter(entry -> !entry.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(entries.getFirst())
                .rule();
    }

    /** The first day whose facts are needed to decide from {@code from} on, whichever rule is in force by then. */
    public LocalDate firstNeeded(LocalDate from) {
        return rules().map(rule -> rule.firstThatCounts(from))
                .min(LocalDate::compareTo)
                .orElse(from);
    }

    Stream<Rule> rules() {
        return entries.stream().map(Entry::rule);
    }

    /** The days on which another rule came into force. */
    Stream<LocalDate> changes() {
        return entries.stream().skip(1).map(Entry::from);
    }
}
