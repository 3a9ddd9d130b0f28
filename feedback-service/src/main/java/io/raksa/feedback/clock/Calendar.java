package io.raksa.feedback.clock;

import io.raksa.platform.time.BusinessCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A business calendar, as it is kept. */
record Calendar(
        UUID id,
        long version,
        String name,
        String zone,
        Map<DayOfWeek, List<WorkingSlot>> week,
        Set<LocalDate> holidays,
        Instant changedAt) {

    static final int MOST_HOLIDAYS = 2000;

    static Calendar of(UUID id, long version, CalendarRequest request, Instant at) {
        return new Calendar(id, version, request.name(), request.zone(), request.week(), request.days(), at);
    }

    Calendar withHolidays(Set<LocalDate> days, Instant at) {
        return new Calendar(id, version + 1, name, zone, week, days, at);
    }

    /**
     * With which working time is counted.
     *
     * @throws io.raksa.platform.problem.Problem 400 where there is no such zone, or the slots are no slots
     */
    BusinessCalendar rules() {
        try {
            Map<DayOfWeek, List<BusinessCalendar.Slot>> slots = new EnumMap<>(DayOfWeek.class);
            week.forEach((day, stretches) ->
                    slots.put(day, stretches.stream().map(WorkingSlot::slot).toList()));
            return new BusinessCalendar(ZoneId.of(zone), slots, holidays);
        } catch (DateTimeException noZone) {
            throw ClockProblem.CALENDAR_UNUSABLE.because(zone).at("/zone");
        } catch (IllegalArgumentException noSlots) {
            throw ClockProblem.CALENDAR_UNUSABLE
                    .because(String.valueOf(noSlots.getMessage()))
                    .at("/week");
        }
    }
}
