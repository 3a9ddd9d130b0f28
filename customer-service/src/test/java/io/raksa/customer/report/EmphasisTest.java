package io.raksa.customer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmphasisTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 0, KEEP",
        "2026-02-28, 1, KEEP",
        "2026-03-01, 2, WIDEN",
        "2029-03-01, 5, WIDEN",
        "2029-03-02, 5, SPREAD",
        "2020-01-01, 0, KEEP"
    })
    void theAgeOfTheBusinessSetsTheEmphasis(LocalDate day, int years, Emphasis.Move move) {
        assertThat(Emphasis.on(day, LocalDate.of(2024, 3, 1))).isEqualTo(new Emphasis(years, move));
    }
}
