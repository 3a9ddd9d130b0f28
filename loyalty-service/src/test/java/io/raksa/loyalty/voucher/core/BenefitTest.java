package io.raksa.loyalty.voucher.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.platform.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenefitTest {

    @Test
    void anAmountGoesOffUpToTheWhole() {
        Benefit hundred = new Benefit.Amount(Money.of("100.00", "THB"));

        assertThat(hundred.off(Money.of("250.00", "THB"))).contains(Money.of("100.00", "THB"));
        assertThat(hundred.off(Money.of("80.00", "THB"))).contains(Money.of("80.00", "THB"));
        assertThat(hundred.off(Money.of("80.00", "USD"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "15, 100.00, THB, 15.00",
        "15, 99.99, THB, 15.00",
        "12.5, 0.04, THB, 0.01",
        "33.33, 10.00, THB, 3.33",
        "10, 1234, JPY, 123",
        "10, 1235, JPY, 124"
    })
    void aPercentageIsRoundedHalfUpToThePlacesOfTheCurrency(String percent, String total, String currency, String off) {
        assertThat(new Benefit.Percent(new BigDecimal(percent), null).off(Money.of(total, currency)))
                .contains(Money.of(off, currency));
    }

    @Test
    void aPercentageHasItsMost() {
        Benefit half = new Benefit.Percent(new BigDecimal("50"), Money.of("200.00", "THB"));

        assertThat(half.off(Money.of("1000.00", "THB"))).contains(Money.of("200.00", "THB"));
        assertThat(half.off(Money.of("1000.00", "USD"))).isEmpty();
    }

    @Test
    void somethingForNothingLeavesTheTotal() {
        assertThat(new Benefit.Item("tea")
                        .off(Money.of("10.00", "THB"))
                        .orElseThrow()
                        .amount())
                .isZero();
    }
}
