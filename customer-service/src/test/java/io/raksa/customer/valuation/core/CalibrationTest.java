package io.raksa.customer.valuation.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Data that do not tell the parameters are refused, each with its reason. */
class CalibrationTest {

    private static final Spending PLAIN = spending(300, 1 / 3.0);

    @Test
    void nobodyCameBack() {
        Histories never = Shop.histories(
                IntStream.range(0, 500).mapToObj(i -> new History(0, 0, i % 30)).toList());

        Verdict verdict = Calibration.of(ModelKind.MBG_NBD, new Calibration.Data(never, new Spending(List.of()), 10, 0))
                .verdict();

        assertThat(failed(verdict)).containsExactly(Gate.ENOUGH_CUSTOMERS);
        assertThat(((Verdict.Refused) verdict).failed().getFirst().in(Locale.ENGLISH))
                .isEqualTo("500 customers, of whom 0 bought on a second day; at least 100 and 30 are needed.");
    }

    @ParameterizedTest
    @EnumSource(ModelKind.class)
    void everybodyBuysEveryWeekForEver(ModelKind kind) {
        Histories clockwork = Shop.histories(Collections.nCopies(300, new History(30, 30, 30)));

        Verdict verdict = Calibration.of(kind, new Calibration.Data(clockwork, PLAIN, 10, 3000))
                .verdict();

        assertThat(failed(verdict)).contains(Gate.NO_PARAMETER_AT_BOUND);
    }

    @Test
    void whoBuysMoreOftenSpendsMore() {
        List<Spending.Group> rising = IntStream.range(1, 40)
                .mapToObj(x -> new Spending.Group(x, 10.0 * x, 10))
                .toList();

        Verdict verdict = Calibration.of(ModelKind.BG_NBD, new Calibration.Data(mixed(), new Spending(rising), 10, 300))
                .verdict();

        assertThat(failed(verdict)).contains(Gate.SPENDING_APART_FROM_FREQUENCY);
    }

    @Test
    void theSpendingHasNoMean() {
        Verdict verdict = Calibration.of(ModelKind.BG_NBD, new Calibration.Data(mixed(), spending(300, 4), 10, 300))
                .verdict();

        assertThat(failed(verdict)).contains(Gate.SPENDING_HAS_MEAN);
    }

    @Test
    void theDaysAfterWereNotForetold() {
        Verdict verdict = Calibration.of(ModelKind.BG_NBD, new Calibration.Data(mixed(), PLAIN, 10, 100_000))
                .verdict();

        assertThat(failed(verdict)).contains(Gate.HOLDOUT_FORETOLD);
    }

    /** A wholesaler's customers of one spring never seem to leave: real data that do not tell when customers leave. */
    @ParameterizedTest
    @EnumSource(ModelKind.class)
    void realCustomersOfOneSpring(ModelKind kind) {
        Calibration calibration = Calibration.of(
                kind,
                Shop.onlineRetail()
                        .acquired(LocalDate.parse("2011-03-01"), LocalDate.parse("2011-06-01"))
                        .calibration(LocalDate.parse("2011-08-31"), LocalDate.parse("2011-12-09")));

        assertThat(failed(calibration.verdict())).contains(Gate.NO_PARAMETER_AT_BOUND, Gate.HOLDOUT_FORETOLD);
        assertThat(((Verdict.Refused) calibration.verdict()).failed().getLast().in(Locale.of("th")))
                .isEqualTo(
                        "หลังช่วงปรับค่าทำนายการซื้อซ้ำไว้ 741 ครั้ง เกิดจริง 1016 ครั้ง คลาดเคลื่อน 0.270 ต้องไม่เกิน 0.2");
    }

    /** Like a shop's, with everything that makes data tell the parameters. */
    private static Histories mixed() {
        return Shop.histories(IntStream.range(0, 900)
                .mapToObj(i -> {
                    int repeats = i % 3 == 0 ? i % 11 : 0;
                    double age = 26 + i % 13;
                    double share = (1 + i % 7) / 8.0;
                    return new History(repeats, repeats == 0 ? 0 : age * share, age);
                })
                .toList());
    }

    /** Means that spread over customers, log-evenly, by so much. */
    private static Spending spending(int customers, double spread) {
        return new Spending(IntStream.range(0, customers)
                .mapToObj(i -> new Spending.Group(
                        1 + i % 5, 50 * Math.exp(spread * (i * 37 % customers - customers / 2.0) / customers * 2), 1))
                .toList());
    }

    private static List<Gate> failed(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Publishable publishable -> List.of();
            case Verdict.Refused refused ->
                Stream.of(refused.failed())
                        .flatMap(List::stream)
                        .map(Gate.Outcome::gate)
                        .toList();
        };
    }
}
