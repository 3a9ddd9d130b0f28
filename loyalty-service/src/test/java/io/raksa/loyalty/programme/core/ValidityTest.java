package io.raksa.loyalty.programme.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

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
        assertThat(new Validity(months).endOf(start, zone)).isEqualTo(end);
    }
}
