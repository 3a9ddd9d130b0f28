package io.raksa.platform.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When the business works: several slots a day, by day of week, less holidays, in a time zone. Time outside the slots does not count.
 * Slots are local wall-clock times; on days when clocks change, what counts is the time that really passes inside a slot.
 *
 * @param zone where the wall clock hangs
 * @param week the working slots of each day of the week; a day without an entry is closed
 * @param holidays whole days on which nobody works
 */
public record BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<Slot>> week, Set<LocalDate> holidays) {

    /** A calendar whose slots do not come within this many days is taken as one that never opens. */
    private static final int HORIZON_DAYS = 3660;

    public BusinessCalendar {
        week = week.isEmpty() ? Map.of() : orderedAndDisjoint(week);
        holidays = Set.copyOf(holidays);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a business calendar needs at least one working slot");
        }
    }

    /** A working stretch of one day, from inclusive, to exclusive; midnight at the end is {@link LocalTime#MIDNIGHT}. */
    public record Slot(LocalTime from, LocalTime to) {
        public Slot {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException("a slot ends after it begins: " + from + " to " + to);
            }
        }
    }

    /** Monday to Friday with the same slots each day. */
    public static BusinessCalendar weekdays(ZoneId zone, Slot... slots) {
        Map<DayOfWeek, List<Slot>> week = new EnumMap<>(DayOfWeek.class);
        Stream.of(DayOfWeek.values()).filter(day -> day.getValue() <= 5).forEach(day -> week.put(day, List.of(slots)));
        return new BusinessCalendar(zone, week, Set.of());
    }

    /** The first instant at which {@code working} time has passed since {@code start}; for zero, the start itself. */
    public Instant plus(Instant start, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("working time cannot be negative: " + working);
        }
        if (working.isZero()) {
            return start;
        }
        Duration left = working;
        LocalDate day = start.atZone(zone).toLocalDate();
        for (int i = 0; i < HORIZON_DAYS; i++, day = day.plusDays(1)) {
            for (Stretch stretch : stretches(day)) {
                Stretch rest = stretch.after(start);
                if (left.compareTo(rest.length()) <= 0) {
                    return rest.from().plus(left);
                }
                left = left.minus(rest.length());
            }
        }
        throw new IllegalArgumentException("no " + working + " of working time within ten years of " + start);
    }

    /** The working time between two instants; zero when {@code to} is not after {@code from}. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch stretch : stretches(day)) {
                sum = sum.plus(stretch.after(from).before(to).length());
            }
        }
        return sum;
    }

    private List<Stretch> stretches(LocalDate day) {
        if (holidays.contains(day)) {
            return List.of();
        }
        return week.getOrDefault(day.getDayOfWeek(), List.of()).stream()
                .map(slot -> new Stretch(at(day, slot.from()), end(day, slot.to())))
                .toList();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private Instant end(LocalDate day, LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? at(day.plusDays(1), time) : at(day, time);
    }

    private static Map<DayOfWeek, List<Slot>> orderedAndDisjoint(Map<DayOfWeek, List<Slot>> week) {
        Map<DayOfWeek, List<Slot>> ordered = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, slots) -> {
            List<Slot> sorted =
                    slots.stream().sorted(Comparator.comparing(Slot::from)).toList();
            for (int i = 1; i < sorted.size(); i++) {
                LocalTime end = sorted.get(i - 1).to();
                if (end.equals(LocalTime.MIDNIGHT) || sorted.get(i).from().isBefore(end)) {
                    throw new IllegalArgumentException("slots of " + day + " overlap");
                }
            }
            ordered.put(day, sorted);
        });
        return Map.copyOf(ordered);
    }

    /** A slot on a given day, as instants. */
    private record Stretch(Instant from, Instant to) {

        Stretch after(Instant instant) {
            return instant.isAfter(from) ? new Stretch(instant, to) : this;
        }

        Stretch before(Instant instant) {
            return instant.isBefore(to) ? new Stretch(from, instant) : this;
        }

        Duration length() {
            return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        }
    }
}
