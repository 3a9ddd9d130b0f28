package io.raksa.feedback.experiment;

import io.raksa.feedback.recovery.RecoveryLimits;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and ends experiments, and takes down where staff did something else than was drawn. */
@ApplicationScoped
@Transactional
class MakingExperiments {

    private static final String RESOURCE = "recovery-experiment";
    private static final Duration LONGEST = Duration.ofDays(731);

    private final ExperimentRepository repository;
    private final DrawRepository draws;
    private final RecoveryLimits limits;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    MakingExperiments(
            ExperimentRepository repository,
            DrawRepository draws,
            RecoveryLimits limits,
            Versions versions,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.draws = draws;
        this.limits = limits;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Experiment make(ExperimentRequest request) {
        Instant now = clock.instant();
        Experiment experiment = Experiment.of(Ids.next(), request, now);
        requirePeriod(experiment, now);
        requireArms(experiment);
        repository.lockAll();
        repository.notEnded(now).stream()
                .filter(experiment::overlaps)
                .findFirst()
                .ifPresent(other -> {
                    throw ExperimentProblem.EXPERIMENT_OVERLAPS.because(other.name());
                });
        repository.insert(experiment);
        audit.record(
                "recovery-experiment.made", RESOURCE, experiment.id(), 1, null, ExperimentView.of(experiment), null);
        return experiment;
    }

    Experiment end(UUID id, @Nullable String ifMatch, String reason) {
        Experiment before = repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE, id, before.version());
        Instant now = clock.instant();
        if (!now.isBefore(before.endsAt())) {
            throw ExperimentProblem.EXPERIMENT_OVER.because(before.endsAt());
        }
        Experiment after = before.ended(now);
        repository.end(after);
        audit.record(
                "recovery-experiment.ended",
                RESOURCE,
                id,
                after.version(),
                ExperimentView.of(before),
                ExperimentView.of(after),
                reason);
        return after;
    }

    Draw deviate(UUID complaintId, String reason) {
        Draw draw = draws.of(complaintId).orElseThrow(CommonProblem.NOT_FOUND::because);
        Instant now = clock.instant();
        draws.deviate(complaintId, reason, now);
        audit.record("recovery-experiment.deviated", "complaint", complaintId, 1, null, null, reason);
        return new Draw(draw.experimentId(), draw.customerId(), complaintId, draw.arm(), draw.drawnAt(), reason, now);
    }

    private static void requirePeriod(Experiment experiment, Instant now) {
        if (experiment.startsAt().isBefore(now)
                || !experiment.endsAt().isAfter(experiment.startsAt())
                || Duration.between(experiment.startsAt(), experiment.endsAt()).compareTo(LONGEST) > 0) {
            throw ExperimentProblem.EXPERIMENT_PERIOD_INVALID.because().at("/endsAt");
        }
    }

    private void requireArms(Experiment experiment) {
        int arms = experiment.arms().size();
        if (experiment.arms().stream().map(Arm::name).distinct().count() < arms
                || experiment.arms().stream().mapToInt(Arm::points).distinct().count() < arms) {
            throw ExperimentProblem.EXPERIMENT_ARMS_ALIKE.because().at("/arms");
        }
        int limit = limits.pointsOf(caller::has);
        for (int place = 0; place < arms; place++) {
            if (experiment.arms().get(place).points() > limit) {
                throw ExperimentProblem.EXPERIMENT_ABOVE_LIMIT.because(limit).at("/arms/" + place + "/points");
            }
        }
    }
}
