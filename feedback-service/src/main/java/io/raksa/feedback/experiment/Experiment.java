package io.raksa.feedback.experiment;

import io.raksa.feedback.complaint.core.Assessment;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A choice between remedies that is made at random.
 *
 * @param category only complaints of this; null for all
 * @param severity only complaints of this severity; null for all
 * @param arms two to four; the others are compared with the first
 * @param currency in which spending counts
 * @param horizon days after the draw in which deeds count
 * @param endsAt nobody is drawn from then on
 */
record Experiment(
        UUID id,
        long version,
        String name,
        @Nullable Category category,
        @Nullable Severity severity,
        List<Arm> arms,
        String currency,
        int horizon,
        Instant startsAt,
        Instant endsAt,
        Instant changedAt) {

    static Experiment of(UUID id, ExperimentRequest request, Instant now) {
        return new Experiment(
                id,
                1,
                request.name(),
                request.category(),
                request.severity(),
                request.arms(),
                request.currency(),
                request.horizonDays(),
                request.startsAt() == null ? now : request.startsAt(),
                request.endsAt(),
                now);
    }

    boolean isFor(Assessment assessment) {
        return (category == null || category == assessment.category())
                && (severity == null || severity == assessment.severity());
    }

    /** Whether some complaint could be drawn in both. */
    boolean overlaps(Experiment other) {
        return startsAt.isBefore(other.endsAt)
                && other.startsAt.isBefore(endsAt)
                && (category == null || other.category == null || category == other.category)
                && (severity == null || other.severity == null || severity == other.severity);
    }

    Experiment ended(Instant now) {
        Instant end = now.isBefore(startsAt) ? startsAt : now;
        return new Experiment(id, version + 1, name, category, severity, arms, currency, horizon, startsAt, end, now);
    }

    List<Integer> weights() {
        return arms.stream().map(Arm::weight).toList();
    }
}
