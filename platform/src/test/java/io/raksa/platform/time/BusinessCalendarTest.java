package io.raksa.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raksa.platform.time.BusinessCalendar.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessCalendar NINE_TO_FIVE = BusinessCalendar.weekdays(BANGKOK, slot("09:00", "17:00"));
    private static final BusinessCalendar WITH_LUNCH =
            BusinessCalendar.weekdays(BANGKOK, slot("09:00", "12:00"), slot("13:00", "17:00"));

    private static Slot slot(String from, String to) {
        return new Slot(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    @Test
    void anHourFromFridayAfternoonEndsOnMondayMorning() {
        assertThat(NINE_TO_FIVE.plus(at(BANGKOK, "2026-11-20T16:30"), Duration.ofHours(1)))
                .isEqualTo(at(BANGKOK, "2026-11-23T09:30"));
    }

    @Test
    void lunchDoesNotCount() {
        assertThat(WITH_LUNCH.plus(at(BANGKOK, "2026-11-23T11:30"), Duration.ofHours(1)))
                .isEqualTo(at(BANGKOK, "2026-11-23T13:30"));
        assertThat(WITH_LUNCH.between(at(BANGKOK, "2026-11-23T08:00"), at(BANGKOK, "2026-11-23T18:00")))
                .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void timeUpToTheEndOfASlotEndsWithTheSlot() {
        assertThat(NINE_TO_FIVE.plus(at(BANGKOK, "2026-11-23T16:00"), Duration.ofHours(1)))
                .isEqualTo(at(BANGKOK, "2026-11-23T17:00"));
    }

    @Test
    void aHolidayIsNoWorkingDay() {
        BusinessCalendar calendar =
                new BusinessCalendar(BANGKOK, NINE_TO_FIVE.week(), Set.of(LocalDate.parse("2026-11-23")));
        assertThat(calendar.plus(at(BANGKOK, "2026-11-20T16:30"), Duration.ofHours(1)))
                .isEqualTo(at(BANGKOK, "2026-11-24T09:30"));
    }

    @Test
    void theNightWhenClocksGoForwardIsAnHourShorter() {
        BusinessCalendar always =
                new BusinessCalendar(BERLIN, Map.of(DayOfWeek.SUNDAY, List.of(slot("00:00", "00:00"))), Set.of());
        assertThat(always.between(at(BERLIN, "2026-03-29T00:00"), at(BERLIN, "2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(always.between(at(BERLIN, "2026-10-25T00:00"), at(BERLIN, "2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aCalendarThatNeverOpensOrOverlapsIsRefused() {
        assertThatThrownBy(() -> new BusinessCalendar(BANGKOK, Map.of(), Set.of()))
                .hasMessageContaining("at least one working slot");
        assertThatThrownBy(() -> BusinessCalendar.weekdays(BANGKOK, slot("09:00", "12:00"), slot("11:00", "13:00")))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> slot("12:00", "09:00")).hasMessageContaining("ends after it begins");
    }

    @Property
    void workingTimeAddedIsWorkingTimeBetween(
            @ForAll @LongRange(min = 1, max = 60_000) long minutes,
            @ForAll @LongRange(min = 0, max = 1_000_000) long offset) {
        Instant start = at(BANGKOK, "2026-01-01T00:00").plus(Duration.ofMinutes(offset));
        Instant due = WITH_LUNCH.plus(start, Duration.ofMinutes(minutes));
        assertThat(WITH_LUNCH.between(start, due)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property
    void dueDatesAddUp(
            @ForAll @LongRange(min = 1, max = 5_000) long first,
            @ForAll @LongRange(min = 1, max = 5_000) long second,
            @ForAll @LongRange(min = 0, max = 1_000_000) long offset) {
        Instant start = at(BANGKOK, "2026-01-01T00:00").plus(Duration.ofMinutes(offset));
        Instant inTwo = WITH_LUNCH.plus(WITH_LUNCH.plus(start, Duration.ofMinutes(first)), Duration.ofMinutes(second));
        assertThat(inTwo).isEqualTo(WITH_LUNCH.plus(start, Duration.ofMinutes(first + second)));
    }
}
