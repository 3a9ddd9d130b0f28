package io.raksa.feedback.recovery.core;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Up to how many points who may grant for one complaint, all its remedies together.
 *
 * @param agent front-line staff
 * @param supervisor who leads them
 * @param manager who leads those
 */
public record Authority(int agent, int supervisor, int manager) {

    /** One role and its limit. */
    public record Grant(String role, int limit) {}

    private Stream<Grant> grants() {
        return Stream.of(new Grant("agent", agent), new Grant("supervisor", supervisor), new Grant("manager", manager));
    }

    /** The most that somebody with these roles may grant; empty for somebody who may grant nothing. */
    public OptionalInt limitOf(Predicate<String> hasRole) {
        return grants().filter(grant -> hasRole.test(grant.role()))
                .mapToInt(Grant::limit)
                .max();
    }

    /** Who may grant so much; nobody when the list is empty. */
    public List<String> whoMay(long points) {
        return grants().filter(grant -> points <= grant.limit())
                .map(Grant::role)
                .toList();
    }

    /** Names these limits, so that a remedy says by which it was granted: other limits have another name. */
    public String version() {
        return "limits-%d-%d-%d".formatted(agent, supervisor, manager);
    }
}
