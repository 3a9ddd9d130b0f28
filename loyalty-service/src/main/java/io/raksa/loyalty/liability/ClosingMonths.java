package io.raksa.loyalty.liability;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.platform.job.RecurringJob;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** Sums each month once it is over, each in a transaction of its own. Reports are right without it, and quick with it. */
@ApplicationScoped
class ClosingMonths implements RecurringJob {

    private static final int TEN_MINUTES = 600;

    private final LedgerMonths months;
    private final LiabilityConfig config;
    private final BusinessTime time;
    private final Clock clock;

    ClosingMonths(LedgerMonths months, LiabilityConfig config, BusinessTime time, Clock clock) {
        this.months = months;
        this.config = config;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "liability.months";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        Optional<Instant> from = months.closedUntil(now).or(() -> months.begin().map(this::beginOfMonth));
        from.ifPresent(begin -> closeFrom(begin, now));
    }

    private void closeFrom(Instant begin, Instant now) {
        Instant from = begin;
        Instant until = end(from);
        while (!until.plus(config.closesAfter()).isAfter(now)) {
            close(from, until, now);
            from = until;
            until = end(from);
        }
    }

    private void close(Instant from, Instant until, Instant now) {
        QuarkusTransaction.requiringNew().timeout(TEN_MINUTES).run(() -> months.close(from, until, now));
    }

    private Instant beginOfMonth(Instant at) {
        return start(YearMonth.from(at.atZone(time.timeZone())));
    }

    private Instant end(Instant beginOfMonth) {
        return start(YearMonth.from(beginOfMonth.atZone(time.timeZone())).plusMonths(1));
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(time.timeZone()).toInstant();
    }
}
