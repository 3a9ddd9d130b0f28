package io.raksa.loyalty.challenge.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.loyalty.challenge.core.Goal.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoalTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @Test
    void twoPurchasesOfADayAreOneVisitAndOneGivenBackIsNone() {
        List<Purchase> purchases = List.of(
                bought("2026-11-02T01:00:00Z"),
                bought("2026-11-02T16:59:00Z"),
                bought("2026-11-02T17:00:00Z"),
                new Purchase(Instant.parse("2026-11-05T03:00:00Z"), BigDecimal.ZERO, "THB", true));

        assertThat(new Goal.Visits(5).by(purchases, BANGKOK)).isEqualTo(progress(0, 2, 5));
        assertThat(new Goal.Visits(2).by(purchases, BANGKOK)).isEqualTo(progress(1, 0, 2));
    }

    @Test
    void aWeekWithoutAPurchaseBeginsAnew() {
        Goal three = new Goal.Weeks(3);

        assertThat(three.by(days("2026-11-02", "2026-11-15", "2026-11-16"), BANGKOK))
                .isEqualTo(progress(1, 0, 3));
        assertThat(three.by(days("2026-11-02", "2026-11-09", "2026-11-23"), BANGKOK))
                .isEqualTo(progress(0, 1, 3));
        assertThat(three.by(days("2026-11-23", "2026-11-16", "2026-11-09", "2026-11-02"), BANGKOK))
                .isEqualTo(progress(1, 1, 3));
        assertThat(three.by(
                        days(
                                "2026-11-02",
                                "2026-11-09",
                                "2026-11-16",
                                "2026-11-23",
                                "2026-11-30",
                                "2026-12-07",
                                "2026-12-21"),
                        BANGKOK))
                .isEqualTo(progress(2, 1, 3));
    }

    @Test
    void monthsInARowGoOverTheYear() {
        assertThat(new Goal.Months(3).by(days("2026-11-30", "2026-12-01", "2027-01-31"), BANGKOK))
                .isEqualTo(progress(1, 0, 3));
        assertThat(new Goal.Months(1).by(days("2026-11-30", "2027-01-31"), BANGKOK))
                .isEqualTo(progress(2, 0, 1));
    }

    @Test
    void whatIsSpentAddsUpInItsCurrency() {
        List<Purchase> purchases = List.of(spent("120.50", "THB"), spent("99.50", "THB"), spent("500.00", "USD"));

        assertThat(new Goal.Spend(new BigDecimal("100.00"), "THB").by(purchases, BANGKOK))
                .isEqualTo(new Progress(2, new BigDecimal("20.00"), new BigDecimal("100.00")));
    }

    @Test
    void aBasketCountsFromItsAmountOn() {
        List<Purchase> purchases = List.of(spent("99.99", "THB"), spent("100.00", "THB"), spent("100.00", "USD"));

        assertThat(new Goal.Baskets(2, new BigDecimal("100"), "THB").by(purchases, BANGKOK))
                .isEqualTo(progress(0, 1, 2));
    }

    @Test
    void whoBoughtNothingIsAtTheBeginning() {
        Stream.of(new Goal.Visits(2), new Goal.Weeks(2), new Goal.Months(2), new Goal.Baskets(2, BigDecimal.ONE, "THB"))
                .forEach(goal -> assertThat(goal.by(List.of(), BANGKOK)).isEqualTo(progress(0, 0, 2)));
    }

    private static Progress progress(long times, long done, long needed) {
        return new Progress(times, BigDecimal.valueOf(done), BigDecimal.valueOf(needed));
    }

    private static Purchase bought(String at) {
        return new Purchase(Instant.parse(at), BigDecimal.TEN, "THB", false);
    }

    private static Purchase spent(String amount, String currency) {
        return new Purchase(Instant.parse("2026-11-02T01:00:00Z"), new BigDecimal(amount), currency, false);
    }

    private static List<Purchase> days(String... days) {
        return Stream.of(days)
                .map(day -> new Purchase(
                        LocalDate.parse(day).atTime(12, 0).atZone(BANGKOK).toInstant(), BigDecimal.TEN, "THB", false))
                .toList();
    }
}
