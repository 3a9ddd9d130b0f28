package io.raksa.loyalty.programme.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.loyalty.programme.core.Validity.Calendar;
import io.raksa.loyalty.programme.core.Validity.Inactivity;
import io.raksa.loyalty.programme.core.Validity.Rolling;
import io.raksa.loyalty.programme.core.Validity.Unit;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @ParameterizedTest
    @CsvSource({
        "24, 2026-11-22T05:00:00Z, Asia/Bangkok, 2028-11-30T17:00:00Z",
        // 23:59:59 of the last day in Bangkok, and a second later
        "24, 2026-11-30T16:59:59Z, Asia/Bangkok, 2028-11-30T17:00:00Z",
        "24, 2026-11-30T17:00:00Z, Asia/Bangkok, 2028-12-31T17:00:00Z",
        // 31 January and a month is all of February
        "1, 2027-01-31T05:00:00Z, Asia/Bangkok, 2027-02-28T17:00:00Z",
        "1, 2028-01-31T05:00:00Z, Asia/Bangkok, 2028-02-29T17:00:00Z",
        "12, 2028-02-29T05:00:00Z, Asia/Bangkok, 2029-02-28T17:00:00Z",
        // clocks change between start and end
        "6, 2026-08-15T12:00:00Z, Europe/Berlin, 2027-02-28T23:00:00Z",
        "6, 2026-12-15T12:00:00Z, Europe/Berlin, 2027-06-30T22:00:00Z"
    })
    void pointsLiveToTheEndOfTheMonthOfTheBusiness(int months, Instant start, ZoneId zone, Instant end) {
        assertThat(Validity.ofMonths(months).endOf(start, zone)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        // noon of 31 January in Bangkok
        "1, MONTHS, DAY, 2027-01-31T05:00:00Z, 2027-02-28T17:00:00Z",
        "1, MONTHS, DAY, 2028-01-31T05:00:00Z, 2028-02-29T17:00:00Z",
        "12, MONTHS, DAY, 2028-02-29T05:00:00Z, 2029-02-28T17:00:00Z",
        "30, DAYS, DAY, 2028-01-31T05:00:00Z, 2028-03-01T17:00:00Z",
        "1, DAYS, DAY, 2026-12-31T16:59:59Z, 2027-01-01T17:00:00Z",
        "1, DAYS, DAY, 2026-12-31T17:00:00Z, 2027-01-02T17:00:00Z",
        "30, DAYS, MONTH, 2026-11-23T05:00:00Z, 2026-12-31T17:00:00Z",
        "1, MONTHS, QUARTER, 2026-11-23T05:00:00Z, 2026-12-31T17:00:00Z",
        "2, MONTHS, QUARTER, 2026-11-23T05:00:00Z, 2027-03-31T17:00:00Z",
        "1, MONTHS, YEAR, 2026-11-23T05:00:00Z, 2026-12-31T17:00:00Z",
        "12, MONTHS, YEAR, 2026-11-23T05:00:00Z, 2027-12-31T17:00:00Z"
    })
    void anAgeIsRoundedUpToTheEndOfItsDayMonthQuarterOrYear(
            int count, Unit unit, Rounding endOf, Instant start, Instant end) {
        assertThat(new Rolling(count, unit, endOf).endOf(start, BANGKOK)).isEqualTo(end);
        assertThat(new Inactivity(count, unit, endOf).endOf(start, BANGKOK)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "--12-31, 0, 2026-11-23T05:00:00Z, 2026-12-31T17:00:00Z",
        // the last second of the day, and a second later
        "--12-31, 0, 2026-12-31T16:59:59Z, 2026-12-31T17:00:00Z",
        "--12-31, 0, 2026-12-31T17:00:00Z, 2027-12-31T17:00:00Z",
        "--12-31, 3, 2026-09-30T05:00:00Z, 2026-12-31T17:00:00Z",
        "--12-31, 3, 2026-10-01T05:00:00Z, 2027-12-31T17:00:00Z",
        "--02-29, 0, 2026-11-23T05:00:00Z, 2027-02-28T17:00:00Z",
        "--02-29, 0, 2027-11-23T05:00:00Z, 2028-02-29T17:00:00Z"
    })
    void aCalendarEndsAllOnOneDayOfTheYearThatIsNotTooNear(MonthDay day, int least, Instant start, Instant end) {
        assertThat(new Calendar(day, least).endOf(start, BANGKOK)).isEqualTo(end);
    }
}
