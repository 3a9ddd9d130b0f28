package io.raksa.feedback.improvement;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans improvements, finishes them, and measures what they did. */
@ApplicationScoped
@Transactional
public class Improvements {

    private static final String RESOURCE = "improvement";
    private static final long MOST_DAYS = 90;

    private final ImprovementRepository repository;
    private final BusinessTime time;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    Improvements(ImprovementRepository repository, BusinessTime time, Versions versions, Audit audit, Clock clock) {
        this.repository = repository;
        this.time = time;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether there is such an improvement. */
    public boolean exists(UUID id) {
        return repository.find(id).isPresent();
    }

    /** What an improvement did; empty until its change holds. */
    public Optional<Effect> effect(UUID id) {
        return repository.find(id).flatMap(this::measured);
    }

    Improvement plan(ImprovementRequest request) {
        Improvement planned = new Improvement(
                Ids.next(),
                1,
                request.title(),
                request.causeKind(),
                request.cause(),
                request.owner(),
                request.dueOn(),
                ImprovementState.PLANNED,
                null,
                clock.instant());
        repository.insert(planned);
        audit.record("improvement.planned", RESOURCE, planned.id(), 1, null, ImprovementView.of(planned), null);
        return planned;
    }

    Improvement finish(UUID id, @Nullable String ifMatch, LocalDate changedOn) {
        Improvement before = require(id, ifMatch);
        if (changedOn.isAfter(today())) {
            throw ImprovementProblem.IMPROVEMENT_IN_FUTURE.because().at("/changedOn");
        }
        return keep("improvement.done", before, before.done(changedOn));
    }

    Improvement drop(UUID id, @Nullable String ifMatch) {
        Improvement before = require(id, ifMatch);
        return keep("improvement.dropped", before, before.dropped());
    }

    private Optional<Effect> measured(Improvement improvement) {
        @Nullable LocalDate changedOn = improvement.changedOn();
        if (changedOn == null) {
            return Optional.empty();
        }
        // Whole days only: today is not over, and compared with a whole day would always look better.
        long days = Math.min(MOST_DAYS, ChronoUnit.DAYS.between(changedOn, today()));
        return Optional.of(Effect.of(
                days,
                complaints(improvement, changedOn.minusDays(days), changedOn),
                complaints(improvement, changedOn, changedOn.plusDays(days))));
    }

    private long complaints(Improvement improvement, LocalDate from, LocalDate to) {
        return repository.complaints(improvement.causeKind(), improvement.cause(), start(from), start(to));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(time.timeZone()).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), time.timeZone());
    }

    private Improvement require(UUID id, @Nullable String ifMatch) {
        Improvement improvement = repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE, id, improvement.version());
        if (improvement.state() != ImprovementState.PLANNED) {
            throw ImprovementProblem.IMPROVEMENT_STATE.because(improvement.state());
        }
        return improvement;
    }

    private Improvement keep(String what, Improvement before, Improvement after) {
        repository.update(after);
        audit.record(
                what,
                RESOURCE,
                after.id(),
                after.version(),
                ImprovementView.of(before),
                ImprovementView.of(after),
                null);
        return after;
    }
}
