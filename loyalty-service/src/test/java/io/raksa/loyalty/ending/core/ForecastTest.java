package io.raksa.loyalty.ending.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void whatEndsAtMidnightEndsWithTheDayBefore() {
        Forecast forecast = of(new Ending(Instant.parse("2026-11-30T17:00:00Z"), 40));

        assertThat(forecast.days()).isEqualTo(Map.of(LocalDate.of(2026, 11, 30), 40L));
        assertThat(forecast.months()).isEqualTo(Map.of(YearMonth.of(2026, 11), 40L));
    }

    @Test
    void daysAreOfTheNextNinetyAndMonthsOfAllTime() {
        Forecast forecast = of(
                new Ending(Instant.parse("2026-11-23T06:00:00Z"), 1),
                new Ending(Instant.parse("2026-11-23T08:00:00Z"), 2),
                new Ending(Instant.parse("2027-02-20T17:00:00Z"), 4),
                new Ending(Instant.parse("2027-02-20T17:00:01Z"), 8),
                new Ending(Instant.parse("2028-11-30T17:00:00Z"), 16));

        assertThat(forecast.days()).isEqualTo(Map.of(LocalDate.of(2026, 11, 23), 3L, LocalDate.of(2027, 2, 20), 4L));
        assertThat(forecast.months())
                .isEqualTo(Map.of(YearMonth.of(2026, 11), 3L, YearMonth.of(2027, 2), 12L, YearMonth.of(2028, 11), 16L));
        assertThat(forecast.total()).isEqualTo(31);
    }

    private static Forecast of(Ending... endings) {
        return Forecast.of(List.of(endings), TODAY, BANGKOK);
    }
}
