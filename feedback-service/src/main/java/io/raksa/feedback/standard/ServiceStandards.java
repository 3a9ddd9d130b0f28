package io.raksa.feedback.standard;

import io.raksa.feedback.insight.Period;
import io.raksa.feedback.measure.Measuring;
import io.raksa.feedback.wording.Wording;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and retires promises, and measures whether they are kept. */
@ApplicationScoped
class ServiceStandards {

    /** What nobody can remember is no promise. */
    static final int MOST = 50;

    private static final String RESOURCE = "service-standard";

    private final ServiceStandardRepository repository;
    private final Measuring measuring;
    private final BusinessTime time;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ServiceStandards(
            ServiceStandardRepository repository,
            Measuring measuring,
            BusinessTime time,
            Versions versions,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.measuring = measuring;
        this.time = time;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ServiceStandard make(ServiceStandardRequest request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, time.timeZone());
        LocalDate since = Objects.requireNonNullElse(request.since(), today);
        if (since.isBefore(today.minusYears(1)) || since.isAfter(today.plusYears(1))) {
            throw StandardProblem.STANDARD_DAY_UNFIT.because().at("/since");
        }
        request.promiser().requireFit(request.measure(), "/scope");
        if (repository.lockAndCount(today) >= MOST) {
            throw StandardProblem.STANDARDS_FULL.because(MOST);
        }
        ServiceStandard standard = new ServiceStandard(
                Ids.next(),
                1,
                new Wording(request.promiseEn(), request.promiseTh()),
                request.measure(),
                request.value(),
                request.promiser(),
                since,
                null,
                caller.id(),
                now);
        repository.insert(standard);
        audit.record("service-standard.made", RESOURCE, standard.id(), 1, null, ServiceStandardView.of(standard), null);
        return standard;
    }

    /** From today on it is promised no more. */
    @Transactional
    ServiceStandard retire(UUID id, @Nullable String ifMatch) {
        ServiceStandard before = repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE, id, before.version());
        if (before.until() != null) {
            throw StandardProblem.STANDARD_RETIRED.because(before.until());
        }
        ServiceStandard after = before.retired(LocalDate.ofInstant(clock.instant(), time.timeZone()));
        repository.retire(after);
        audit.record(
                "service-standard.retired",
                RESOURCE,
                id,
                after.version(),
                ServiceStandardView.of(before),
                ServiceStandardView.of(after),
                null);
        return after;
    }

    ServiceStandard find(UUID id) {
        return repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    KeepingView keeping(UUID id, Period period) {
        ServiceStandard standard = find(id);
        LocalDate end =
                standard.until() == null || period.to().isBefore(standard.until()) ? period.to() : standard.until();
        LocalDate start = period.from().isAfter(standard.since()) ? period.from() : standard.since();
        List<KeepingView.MonthView> months = new ArrayList<>();
        while (start.isBefore(end)) {
            LocalDate next = start.plusMonths(1).withDayOfMonth(1);
            LocalDate to = next.isBefore(end) ? next : end;
            months.add(KeepingView.MonthView.of(
                    start,
                    to,
                    standard,
                    measuring.measure(standard.measure(), standard.scope(), new Period(start, to, period.zone()))));
            start = to;
        }
        return new KeepingView(ServiceStandardView.of(standard), months);
    }
}
