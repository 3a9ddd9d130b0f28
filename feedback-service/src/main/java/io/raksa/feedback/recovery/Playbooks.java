package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.deviation.FirstFailure;
import io.raksa.feedback.deviation.FirstFailures;
import io.raksa.feedback.recovery.core.Playbook;
import io.raksa.feedback.recovery.core.RecoveryFact;
import io.raksa.feedback.recovery.core.RemedyKind;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.problem.Text;
import io.raksa.platform.rule.Condition;
import io.raksa.platform.rule.Vocabulary;
import io.raksa.platform.rule.Vocabulary.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds what may be given: by the first policy whose condition holds, or by the limits of the roles where none does. */
@ApplicationScoped
class Playbooks {

    private static final Vocabulary FACTS = new Vocabulary(RecoveryFact.types());
    private static final Text FAULT = new Text("Line {0}, column {1}: {2}", "บรรทัด {0} คอลัมน์ {1}: {2}");

    /** Texts that were read, since reading is dear and texts are few; forgotten when they are not few any more. */
    private static final int MOST_READ = 500;

    private final RecoveryPolicyRepository policies;
    private final RemedyRepository remedies;
    private final RecoveryFacts facts;
    private final FirstFailures failures;
    private final RecoveryLimits limits;
    private final Map<String, Condition> read = new ConcurrentHashMap<>();

    Playbooks(
            RecoveryPolicyRepository policies,
            RemedyRepository remedies,
            RecoveryFacts facts,
            FirstFailures failures,
            RecoveryLimits limits) {
        this.policies = policies;
        this.remedies = remedies;
        this.facts = facts;
        this.failures = failures;
        this.limits = limits;
    }

    /**
     * What may be given, and what led to it.
     *
     * @param policy null where the limits of the roles hold, since no policy is for it
     * @param first the failure that it repeats; null where it repeats none
     */
    record Found(
            Playbook playbook,
            @Nullable RecoveryPolicy policy,
            Map<String, Object> facts,
            @Nullable FirstFailure first) {}

    Found of(ComplaintCase complaint) {
        Map<String, Object> known = facts.of(complaint);
        @Nullable FirstFailure first = failures.of(complaint.id()).orElse(null);
        Set<RemedyKind> earlier = first == null ? Set.of() : remedies.kindsGranted(failures.allBefore(complaint.id()));
        Optional<RecoveryPolicy> policy = matching(known);
        Playbook playbook = policy.map(one -> Playbook.of(one.reference(), one.offers(), earlier))
                .orElseGet(() -> Playbook.of(limits.version(), limits.offers(), earlier));
        return new Found(playbook, policy.orElse(null), known, first);
    }

    /** The policy for some facts. */
    Optional<RecoveryPolicy> matching(Map<String, Object> known) {
        return policies.active().stream()
                .filter(policy ->
                        condition(policy.condition()).isMetBy(variable -> Optional.ofNullable(known.get(variable))))
                .findFirst();
    }

    /** What the limits of the roles offer. */
    Playbook byLimits() {
        return Playbook.of(limits.version(), limits.offers(), Set.of());
    }

    /**
     * Reads a condition that stands in a request as {@code /condition}.
     *
     * @throws Problem 400 naming every fault with its line and column
     */
    Condition require(String text) {
        return switch (FACTS.read(text)) {
            case Vocabulary.Reading.Good(Condition condition) -> condition;
            case Vocabulary.Reading.Faulty(List<Fault> faults) -> {
                Problem problem = RecoveryProblem.RECOVERY_CONDITION_INVALID.because(faults.size());
                faults.forEach(fault -> problem.at("/condition", FAULT, fault.line(), fault.column(), fault.message()));
                throw problem;
            }
        };
    }

    private Condition condition(String text) {
        if (read.size() > MOST_READ) {
            read.clear();
        }
        return read.computeIfAbsent(text, this::require);
    }
}
