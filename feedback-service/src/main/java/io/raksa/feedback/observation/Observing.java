package io.raksa.feedback.observation;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes down what staff saw. */
@ApplicationScoped
class Observing {

    /** By how much a device's clock may be ahead of ours. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private static final Duration OLDEST = Duration.ofDays(366);

    private final ObservationRepository repository;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Observing(ObservationRepository repository, Audit audit, Caller caller, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ObservationView observe(PostObservationRequest request) {
        Instant now = clock.instant();
        Instant at = request.observedAt(now);
        require(request, at, now);
        ObservationView observation = new ObservationView(
                Ids.next(),
                customer(request),
                request.feedbackId(),
                request.face(),
                request.eyes(),
                request.body(),
                request.arguing(),
                request.bargaining(),
                request.interrupting(),
                request.blaming(),
                request.channel(),
                request.moment(),
                request.branch(),
                request.note(),
                at,
                caller.id());
        repository.insert(observation, now);
        audit.record(
                "observation.recorded",
                "observation",
                observation.id(),
                1,
                null,
                Map.of("moment", request.moment(), "channel", request.channel()),
                null);
        return observation;
    }

    private static void require(PostObservationRequest request, Instant at, Instant now) {
        if (request.namesNobody()) {
            throw ObservationProblem.OBSERVATION_OF_NOBODY
                    .because()
                    .at("/customerId")
                    .at("/feedbackId");
        }
        if (request.marksNothing()) {
            throw ObservationProblem.OBSERVATION_EMPTY.because().at("/face");
        }
        if (at.isAfter(now.plus(CLOCK_DIFFERENCE)) || at.isBefore(now.minus(OLDEST))) {
            throw ObservationProblem.OBSERVED_AT_IMPLAUSIBLE.because().at("/observedAt");
        }
    }

    /** Who is named, else whose words they were. */
    private @Nullable UUID customer(PostObservationRequest request) {
        UUID feedbackId = request.feedbackId();
        if (feedbackId == null) {
            return request.customerId();
        }
        UUID speaker = repository
                .speaker(feedbackId)
                .filter(found -> request.customerId() == null || found.isNobodyOr(request.customerId()))
                .orElseThrow(() -> ObservationProblem.OBSERVATION_FEEDBACK_UNKNOWN
                        .because(feedbackId)
                        .at("/feedbackId"))
                .customerId();
        return request.customerId() == null ? speaker : request.customerId();
    }
}
