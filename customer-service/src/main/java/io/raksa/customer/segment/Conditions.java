package io.raksa.customer.segment;

import io.raksa.customer.segment.KeepingMembership.Rule;
import io.raksa.customer.segment.core.Condition;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.problem.Text;
import io.raksa.platform.rule.Vocabulary.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions of the segments, each read once. */
@ApplicationScoped
class Conditions {

    private static final Text FAULT = new Text("line {0}, column {1}: {2}", "บรรทัด {0} คอลัมน์ {1}: {2}");

    private final SegmentRepository segments;
    private volatile Map<String, Condition> read = Map.of();

    Conditions(SegmentRepository segments) {
        this.segments = segments;
    }

    /**
     * Reads a condition that stands in a request as {@code /condition}.
     *
     * @throws Problem 400 naming every fault with its line and column
     */
    static Condition require(String text) {
        return switch (Condition.read(text)) {
            case Condition.Reading.Good(Condition condition) -> condition;
            case Condition.Reading.Faulty(List<Fault> faults) -> throw problem(faults);
        };
    }

    /** The conditions of all segments that have not ended, as they are now. One statement. */
    List<Rule> inForce() {
        Map<String, Condition> known = read;
        Map<String, Condition> used = new HashMap<>();
        List<Rule> rules = segments.active().stream()
                .map(segment -> new Rule(
                        segment.id(),
                        segment.rule(),
                        used.computeIfAbsent(segment.condition(), text -> Optional.ofNullable(known.get(text))
                                .orElseGet(() -> require(text)))))
                .toList();
        read = Map.copyOf(used);
        return rules;
    }

    private static Problem problem(List<Fault> faults) {
        Problem problem = SegmentProblem.SEGMENT_CONDITION_INVALID.because(faults.size());
        faults.forEach(fault -> problem.at("/condition", FAULT, fault.line(), fault.column(), fault.message()));
        return problem;
    }
}
