package io.raksa.feedback.deviation;

import io.raksa.feedback.complaint.CaseNews;
import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.ComplaintAction;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.Outcome;
import io.raksa.feedback.deviation.SecondFailureRepository.Repeated;
import io.raksa.platform.event.Events;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds second failures when complaints are opened, assessed, claimed, merged or turn out to be unfounded, and passes them to senior staff. Of two
 * complaints at the same moment one is the second, since whoever looks holds the customer meanwhile.
 */
@ApplicationScoped
class GuardingAgainstSecondFailures {

    /** Before those who ask whether it is one. */
    private static final int FIRST_OF_ALL = 100;

    private final RuleRepository rules;
    private final SecondFailureRepository repository;
    private final Complaints complaints;
    private final Events events;

    GuardingAgainstSecondFailures(
            RuleRepository rules, SecondFailureRepository repository, Complaints complaints, Events events) {
        this.rules = rules;
        this.repository = repository;
        this.complaints = complaints;
        this.events = events;
    }

    void follow(@Observes @Priority(FIRST_OF_ALL) CaseNews news) {
        List<ComplaintCase> known = news.cases().stream()
                .filter(complaint -> complaint.customerId() != null)
                .toList();
        if (known.isEmpty()) {
            return;
        }
        switch (news.what()) {
            case OPENED -> look(known, known.stream().map(ComplaintCase::id).toList(), true, news.at());
            case ASSESSED, CLAIMED, MERGED, UNMERGED -> known.forEach(complaint -> lookAgain(complaint, news.at()));
            case RESOLVED, REOPENED ->
                known.stream()
                        .filter(complaint ->
                                news.what() == CaseNews.What.REOPENED || complaint.outcome() == Outcome.UNFOUNDED)
                        .forEach(complaint -> lookAgain(complaint, news.at()));
            default -> {}
        }
    }

    /**
     * The complaint counts otherwise than before: so may it and those that came later. Of these the ones that somebody works on at this
     * moment are marked, and not passed on under their hands.
     */
    private void lookAgain(ComplaintCase complaint, Instant at) {
        Set<UUID> concerned = new LinkedHashSet<>(repository.repeating(complaint.id()));
        concerned.addAll(repository.laterOfSameCustomer(complaint.id(), rules.current()));
        List<ComplaintCase> locked = new ArrayList<>(complaints.lockFree(List.copyOf(concerned)));
        locked.add(complaint);
        concerned.add(complaint.id());
        look(locked, List.copyOf(concerned), false, at);
    }

    /** Looks at all of some complaints, of which the caller holds some. */
    private void look(List<ComplaintCase> held, List<UUID> all, boolean opening, Instant at) {
        repository.lockCustomersOf(all);
        Map<UUID, ComplaintCase> mine = held.stream().collect(Collectors.toMap(ComplaintCase::id, Function.identity()));
        List<Repeated> found = repository.find(all, opening, rules.current());
        Set<UUID> repeating = found.stream().map(Repeated::complaintId).collect(Collectors.toSet());
        Collection<UUID> before = repository.kept(all);
        before.stream().filter(id -> !repeating.contains(id)).forEach(repository::forget);
        for (Repeated repeated : found) {
            repository.keep(repeated, at);
            @Nullable ComplaintCase complaint = mine.get(repeated.complaintId());
            if (complaint != null && !before.contains(complaint.id())) {
                passOn(complaint, repeated.first(), at);
            }
        }
    }

    private void passOn(ComplaintCase complaint, FirstFailure first, Instant at) {
        events.append(
                complaint.subject(),
                new SecondFailure(
                        complaint.id(),
                        Objects.requireNonNull(complaint.customerId()),
                        first.complaintId(),
                        first.days(),
                        first.ruleVersion(),
                        at));
        Rule rule = rules.current();
        if (complaint.allows(ComplaintAction.ESCALATE)
                && !rule.team().equals(complaint.handling().team())) {
            complaints.escalate(complaint, rule.team(), Words.why(first).en(), at);
        }
    }
}
