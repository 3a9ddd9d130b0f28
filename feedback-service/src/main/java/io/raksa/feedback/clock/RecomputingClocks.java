package io.raksa.feedback.clock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.feedback.complaint.Complaints;
import io.raksa.platform.job.OneOffJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Computes the clocks of open cases anew when their calendar changed. Doing it twice, or a second time from the start, changes nothing. */
@ApplicationScoped
class RecomputingClocks implements OneOffJob<RecomputingClocks.Calendars> {

    private static final int AT_ONCE = 100;

    private final ClockRepository repository;
    private final KeepingClocks keeping;
    private final Complaints complaints;

    RecomputingClocks(ClockRepository repository, KeepingClocks keeping, Complaints complaints) {
        this.repository = repository;
        this.keeping = keeping;
        this.complaints = complaints;
    }

    /** The calendar that changed. */
    record Calendars(UUID calendarId) {}

    @Override
    public String name() {
        return "clock.recompute";
    }

    @Override
    public Class<Calendars> dataType() {
        return Calendars.class;
    }

    @Override
    public void run(UUID id, Calendars changed) {
        UUID after = new UUID(0, 0);
        List<UUID> some;
        do {
            UUID from = after;
            some = QuarkusTransaction.requiringNew().call(() -> recompute(changed.calendarId(), from));
            after = some.isEmpty() ? after : some.getLast();
        } while (some.size() == AT_ONCE);
    }

    private List<UUID> recompute(UUID calendarId, UUID after) {
        List<UUID> some = repository.ofCalendar(calendarId, after, AT_ONCE);
        complaints.lockAll(some);
        keeping.recompute(some);
        return some;
    }
}
