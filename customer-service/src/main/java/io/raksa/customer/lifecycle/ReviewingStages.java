package io.raksa.customer.lifecycle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

/**
 * Looks again at customers whom time alone moves, whose referrals bought, or for whom a new rule is to decide. Reads only who is due;
 * works in portions, each of which is a transaction; safe on every replica at once.
 */
@ApplicationScoped
class ReviewingStages {

    private static final int AT_ONCE = 200;

    private final LifecycleRepository repository;
    private final LifecycleRules rules;
    private final FollowingCustomers following;

    ReviewingStages(LifecycleRepository repository, LifecycleRules rules, FollowingCustomers following) {
        this.repository = repository;
        this.rules = rules;
        this.following = following;
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reviewAll() {
        inPortions(this::review);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void recheckAll() {
        inPortions(this::recheck);
        inPortions(this::decide);
    }

    /**
     * Takes further those whom time alone moves by today, a bounded number of them.
     *
     * @return how many were looked at
     */
    int review(int limit) {
        LocalDate today = following.today();
        List<Relationship> due = repository.due(today, limit);
        Map<UUID, LocalDate> open = new HashMap<>();
        due.forEach(relationship -> open.put(relationship.customerId(), relationship.openFrom(today)));
        following.follow(byCustomer(due), open);
        return due.size();
    }

    /**
     * Looks again at those of whom somebody else's deed says more.
     *
     * @return how many notes of it were taken
     */
    int recheck(int limit) {
        List<LifecycleRepository.Recheck> noted = repository.takeRechecks(limit);
        Map<UUID, LocalDate> touched = new HashMap<>();
        noted.forEach(note ->
                touched.merge(note.customerId(), note.fromDay(), (one, other) -> one.isBefore(other) ? one : other));
        following.followFrom(touched);
        return noted.size();
    }

    /**
     * Decides by a rule that came into force, customer after customer; where it stopped is kept with the rule.
     *
     * @return how many were decided; less than {@code limit} when all are
     */
    int decide(int limit) {
        LifecycleRules.Undecided rule = rules.undecided().orElse(null);
        if (rule == null) {
            return 0;
        }
        List<UUID> next = repository.customersAfter(rule.decidedTo(), limit);
        Map<UUID, LocalDate> touched = new HashMap<>();
        next.forEach(customer -> touched.put(customer, rule.from()));
        following.followFrom(touched);
        rules.decided(rule, next.isEmpty() ? null : next.getLast(), next.size() < limit);
        return next.size();
    }

    private static Map<UUID, Relationship> byCustomer(List<Relationship> relationships) {
        Map<UUID, Relationship> byCustomer = new HashMap<>();
        relationships.forEach(relationship -> byCustomer.put(relationship.customerId(), relationship));
        return byCustomer;
    }

    private static void inPortions(IntUnaryOperator work) {
        int done;
        do {
            done = QuarkusTransaction.requiringNew().call(() -> work.applyAsInt(AT_ONCE));
        } while (done == AT_ONCE);
    }
}
