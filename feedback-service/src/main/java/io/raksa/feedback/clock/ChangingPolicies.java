package io.raksa.feedback.clock;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and changes clock policies. A change holds for complaints that are opened or assessed from then on. */
@ApplicationScoped
@Transactional
class ChangingPolicies {

    /** Enough for every category, severity and stage; they are read as a whole. */
    static final int MOST = 200;

    private static final String RESOURCE = "clock-policy";

    private final ClockPolicyRepository repository;
    private final CalendarRepository calendars;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    ChangingPolicies(
            ClockPolicyRepository repository,
            CalendarRepository calendars,
            Versions versions,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.calendars = calendars;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    ClockPolicy create(ClockPolicyRequest request) {
        check(request);
        if (repository.count() >= MOST) {
            throw ClockProblem.CLOCK_POLICIES_FULL.because(MOST);
        }
        ClockPolicy policy = ClockPolicy.of(Ids.next(), 1, request, clock.instant());
        repository.insert(policy);
        audit.record("clock-policy.created", RESOURCE, policy.id(), 1, null, ClockPolicyView.of(policy), null);
        return policy;
    }

    ClockPolicy replace(UUID id, @Nullable String ifMatch, ClockPolicyRequest request) {
        ClockPolicy before = repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE, id, before.version());
        check(request);
        ClockPolicy after = ClockPolicy.of(id, before.version() + 1, request, clock.instant());
        repository.update(after);
        audit.record(
                "clock-policy.changed",
                RESOURCE,
                id,
                after.version(),
                ClockPolicyView.of(before),
                ClockPolicyView.of(after),
                null);
        return after;
    }

    private void check(ClockPolicyRequest request) {
        if (request.promisesNothing()) {
            throw ClockProblem.CLOCK_POLICY_EMPTY.because().at("/resolveMinutes");
        }
        List<EscalationStep> steps = request.escalationsAsked();
        for (int place = 0; place < steps.size(); place++) {
            EscalationStep step = steps.get(place);
            boolean usable = step.escalates()
                    && request.promises(step.clock())
                    && steps.subList(0, place).stream().noneMatch(step::isAtThePlaceOf);
            if (!usable) {
                throw ClockProblem.CLOCK_ESCALATION_UNUSABLE.because().at("/escalations/" + place);
            }
        }
        if (calendars.find(request.calendarId()).isEmpty()) {
            throw ClockProblem.CALENDAR_UNKNOWN.because(request.calendarId()).at("/calendarId");
        }
    }
}
