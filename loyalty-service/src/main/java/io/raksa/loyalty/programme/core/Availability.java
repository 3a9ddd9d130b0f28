package io.raksa.loyalty.programme.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From when on earned points can be used. Days begin at midnight of the business time zone. */
public sealed interface Availability {

    /**
     * What earned points wait for.
     *
     * @param dueAt the instant from which they can be used; where they await word, from which they are cancelled instead
     * @param awaits the word they await; null where they only wait for the time
     */
    record Pending(Instant dueAt, @Nullable String awaits) {}

    /** What points of a purchase wait for; nothing where they can be used at once. */
    Optional<Pending> pending(Instant purchasedAt, ZoneId zone);

    /** At once. */
    record AtOnce() implements Availability {

        @Override
        public Optional<Pending> pending(Instant purchasedAt, ZoneId zone) {
            return Optional.empty();
        }
    }

    /**
     * So many days after the day of the purchase.
     *
     * @param days 1 to 730
     */
    record AfterDays(int days) implements Availability {

        @Override
        public Optional<Pending> pending(Instant purchasedAt, ZoneId zone) {
            return Optional.of(new Pending(startOf(day(purchasedAt, zone).plusDays(days), zone), null));
        }
    }

    /** From a day on; points of purchases that are made later at once. */
    record OnDate(LocalDate date) implements Availability {

        @Override
        public Optional<Pending> pending(Instant purchasedAt, ZoneId zone) {
            return Optional.of(new Pending(startOf(date, zone), null))
                    .filter(pending -> pending.dueAt().isAfter(purchasedAt));
        }
    }

    /**
     * When something is told of the purchase; if that does not come in time they are cancelled.
     *
     * @param event what must be told, {@code DELIVERED}
     * @param withinDays 1 to 730, to the end of that day, counted from the day of the purchase
     */
    record OnEvent(String event, int withinDays) implements Availability {

        @Override
        public Optional<Pending> pending(Instant purchasedAt, ZoneId zone) {
            return Optional.of(new Pending(startOf(day(purchasedAt, zone).plusDays(withinDays + 1L), zone), event));
        }
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
