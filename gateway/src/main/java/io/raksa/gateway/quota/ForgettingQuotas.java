package io.raksa.gateway.quota;

import io.raksa.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets minutes after a day, and days after thirteen months. */
@ApplicationScoped
class ForgettingQuotas implements RecurringJob {

    private static final Duration MINUTES_KEPT = Duration.ofDays(1);
    private static final Duration DAYS_KEPT = Duration.ofDays(400);
    private static final int AT_ONCE = 5_000;

    private final QuotaTable table;
    private final Clock clock;

    ForgettingQuotas(QuotaTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "quota.forget";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        forget(Period.MINUTE, now.minus(MINUTES_KEPT));
        forget(Period.DAY, now.minus(DAYS_KEPT));
    }

    private void forget(Period period, Instant before) {
        int forgotten;
        do {
            forgotten = table.forget(period, before, AT_ONCE);
        } while (forgotten == AT_ONCE);
    }
}
