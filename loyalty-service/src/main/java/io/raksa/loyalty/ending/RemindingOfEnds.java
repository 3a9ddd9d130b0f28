package io.raksa.loyalty.ending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.loyalty.ending.Endings.Due;
import io.raksa.loyalty.ending.Endings.Place;
import io.raksa.platform.event.Events;
import io.raksa.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells that points end, once for each end and each number of days before. Who comes to be told late is told the nearest number only. Where
 * points wait for a complaint, it is told of the end of the wait.
 */
@ApplicationScoped
class RemindingOfEnds implements RecurringJob {

    private final Endings endings;
    private final EndingConfig config;
    private final Events events;
    private final Clock clock;

    RemindingOfEnds(Endings endings, EndingConfig config, Events events, Clock clock) {
        this.endings = endings;
        this.config = config;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "points.ending";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        Instant from = now;
        for (int days : config.remindDaysBefore().stream().sorted().toList()) {
            Instant to = now.plus(Duration.ofDays(days));
            remind(days, from, to, now);
            remindOfWaits(days, from, to, now);
            from = to;
        }
        QuarkusTransaction.requiringNew().run(() -> endings.forgetReminders(now.minus(Duration.ofDays(1))));
    }

    private void remind(int days, Instant from, Instant to, Instant now) {
        @Nullable Place place = Place.START;
        while (place != null) {
            Place after = place;
            place = QuarkusTransaction.requiringNew().call(() -> batch(days, from, to, after, now));
        }
    }

    private void remindOfWaits(int days, Instant from, Instant to, Instant now) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> {
                List<Due> batch = endings.remindOfWaits(days, from, to, config.batch(), now);
                tell(batch, days);
                return !batch.isEmpty();
            });
        }
    }

    /** Where the next batch begins; null where there is none. */
    private @Nullable Place batch(int days, Instant from, Instant to, Place after, Instant now) {
        List<Due> batch = endings.remind(days, from, to, after, config.batch(), now);
        tell(batch, days);
        return batch.size() < config.batch() ? null : batch.getLast().place();
    }

    private void tell(List<Due> batch, int days) {
        batch.stream()
                .filter(Due::isNew)
                .forEach(due -> events.append(
                        due.customerId(),
                        new PointsEnding(
                                due.place().member(),
                                due.customerId(),
                                due.points(),
                                due.place().end(),
                                days)));
    }
}
