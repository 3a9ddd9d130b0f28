package io.raksa.feedback.clock;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.job.Jobs;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes and changes calendars. A change moves the dates of the cases that are open, soon after; those of the past stay. */
@ApplicationScoped
@Transactional
class ChangingCalendars {

    /** Far more than a business has; they are read as a whole. */
    static final int MOST = 100;

    private static final String RESOURCE = "calendar";

    private final CalendarRepository repository;
    private final Versions versions;
    private final Audit audit;
    private final Jobs jobs;
    private final RecomputingClocks recomputing;
    private final Clock clock;

    ChangingCalendars(
            CalendarRepository repository,
            Versions versions,
            Audit audit,
            Jobs jobs,
            RecomputingClocks recomputing,
            Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.audit = audit;
        this.jobs = jobs;
        this.recomputing = recomputing;
        this.clock = clock;
    }

    Calendar create(CalendarRequest request) {
        Calendar calendar = Calendar.of(Ids.next(), 1, request, clock.instant());
        calendar.rules();
        if (repository.count() >= MOST) {
            throw ClockProblem.CALENDARS_FULL.because(MOST);
        }
        repository.insert(calendar);
        audit.record("calendar.created", RESOURCE, calendar.id(), 1, null, CalendarView.of(calendar), null);
        return calendar;
    }

    Calendar replace(UUID id, @Nullable String ifMatch, CalendarRequest request) {
        return change(id, ifMatch, before -> Calendar.of(id, before.version() + 1, request, clock.instant()));
    }

    /** Adds days to the holidays. */
    Calendar addHolidays(UUID id, @Nullable String ifMatch, Set<LocalDate> days) {
        return change(id, ifMatch, before -> {
            Set<LocalDate> all = new TreeSet<>(before.holidays());
            all.addAll(days);
            if (all.size() > Calendar.MOST_HOLIDAYS) {
                throw ClockProblem.ICALENDAR_UNREADABLE.because(HolidayFile.MOST_BYTES, Calendar.MOST_HOLIDAYS);
            }
            return before.withHolidays(all, clock.instant());
        });
    }

    private Calendar change(UUID id, @Nullable String ifMatch, Function<Calendar, Calendar> changed) {
        Calendar before = repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE, id, before.version());
        Calendar after = changed.apply(before);
        after.rules();
        repository.update(after);
        audit.record(
                "calendar.changed",
                RESOURCE,
                id,
                after.version(),
                CalendarView.of(before),
                CalendarView.of(after),
                null);
        jobs.start(recomputing, Ids.next(), new RecomputingClocks.Calendars(id));
        return after;
    }
}
