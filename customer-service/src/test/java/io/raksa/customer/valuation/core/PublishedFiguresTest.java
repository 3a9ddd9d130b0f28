package io.raksa.customer.valuation.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The published figures of the CDNOW sample, from its raw data. Sources: Fader, Hardie and Lee 2005; Fader and Hardie 2013; the tests of
 * CLVTools; the vignette of BTYD; BTYDplus and the documentation and tests of lifetimes.
 */
class PublishedFiguresTest {

    private static final LocalDate CALIBRATED = LocalDate.parse("1997-09-30");
    private static final LocalDate WATCHED = LocalDate.parse("1998-06-30");

    /** 1e-4 of the printed figure. */
    private static final double EXACT = 0.01;

    /** Customer 1516. */
    private static final History ONE = new History(26, 216 / 7.0, 31);

    private static Shop shop;
    private static List<Shop.Known> known;
    private static Calibration.Data data;
    private static Calibration bgNbd;
    private static Calibration mbgNbd;
    private static Calibration paretoNbd;

    @BeforeAll
    static void fit() {
        shop = Shop.cdnowSample();
        known = shop.until(CALIBRATED);
        data = shop.calibration(CALIBRATED, WATCHED);
        bgNbd = Calibration.of(ModelKind.BG_NBD, data);
        mbgNbd = Calibration.of(ModelKind.MBG_NBD, data);
        paretoNbd = Calibration.of(ModelKind.PARETO_NBD, data);
    }

    @Test
    void theDataAreThePublishedOnes() {
        assertThat(known).hasSize(2357);
        assertThat(shop.days().values().stream().mapToInt(java.util.Map::size).sum())
                .isEqualTo(6696);
        assertThat(known.stream()
                        .mapToInt(customer -> customer.history().repeats())
                        .sum())
                .isEqualTo(2457);
        assertThat(data.histories().size()).isEqualTo(1016);
        assertThat(data.spending().total()).isEqualTo(946);
        assertThat(data.holdoutRepeats()).isEqualTo(1882);
        assertThat(data.spending().correlation()).isEqualTo(0.113884, withPrecision(1e-5));
        assertThat(byBin(customer -> 1, (sum, customers) -> customers))
                .containsExactly(1411, 439, 214, 100, 62, 38, 29, 64);
        assertThat(known.stream().map(Shop.Known::history)).contains(ONE);
    }

    @Test
    void bgNbdHasThePublishedParameters() {
        Fit fit = bgNbd.purchases();
        assertThat(fit.logLikelihood()).isEqualTo(-9582.429, withPrecision(0.01));
        isNear(fit.parameters(), 0.0005, 0.243, 4.414, 0.793, 2.426);
        isNear(fit.standardErrors(), 0.0001, 0.012557, 0.378221, 0.185719, 0.705345);
    }

    @Test
    void mbgNbdHasThePublishedParameters() {
        isNear(mbgNbd.purchases().parameters(), 0.0005, 0.525, 6.183, 0.891, 1.614);
    }

    @Test
    void paretoNbdHasThePublishedParameters() {
        assertThat(paretoNbd.purchases().logLikelihood()).isEqualTo(-9594.976, withPrecision(0.01));
        isNear(paretoNbd.purchases().parameters(), 0.0005, 0.553, 10.578, 0.606, 11.669);
    }

    @Test
    void gammaGammaHasThePublishedParameters() {
        assertThat(bgNbd.spending().logLikelihood()).isEqualTo(-4055.918, withPrecision(0.01));
        isNear(bgNbd.spending().parameters(), 0.005, 6.25, 3.74, 15.44);
    }

    @Test
    void bgNbdExpectsWhatIsPublished() {
        PurchaseModel model = model(bgNbd);
        assertThat(model.expectedOfNew(52)).isCloseTo(1.444004, withinPercentage(EXACT));
        assertThat(model.expectedPurchases(ONE, 52)).isCloseTo(25.75659, withinPercentage(EXACT));
        assertThat(model.probabilityAlive(ONE)).isCloseTo(0.9688523, withinPercentage(EXACT));
        assertThat(model.expectedPurchases(new History(2, 30.43, 38.86), 39)).isEqualTo(1.226, withPrecision(0.0005));
        isNear(
                IntStream.of(10, 15, 20, 25)
                        .mapToObj(x -> model.expectedPurchases(new History(x, 20, 39), 52))
                        .toList(),
                1e-4,
                0.3474606,
                0.04283391,
                0.004158973,
                0.0003583685);
        isNear(holdout(model), 2e-4, .2251, .5231, 1.0441, 1.5203, 2.1638, 2.6538, 3.5040, 6.1570);
    }

    @Test
    void paretoNbdExpectsWhatIsPublished() {
        PurchaseModel model = model(paretoNbd);
        assertThat(model.expectedOfNew(52)).isCloseTo(1.473434, withinPercentage(EXACT));
        assertThat(model.expectedPurchases(ONE, 52)).isCloseTo(25.45647, withinPercentage(EXACT));
        assertThat(model.probabilityAlive(ONE)).isCloseTo(0.997874, withinPercentage(EXACT));
        isNear(holdout(model), 0.001, .138, .600, 1.196, 1.714, 2.399, 2.907, 3.819, 6.403);
    }

    @Test
    void gammaGammaExpectsWhatIsPublished() {
        GammaGamma model = GammaGamma.of(bgNbd.spending().parameters());
        assertThat(known.stream()
                        .mapToDouble(customer ->
                                model.expectedSpend(customer.history().repeats(), customer.mean()))
                        .average()
                        .getAsDouble())
                .isCloseTo(35.2529588, withinPercentage(EXACT));
        isNear(
                known.stream()
                        .limit(10)
                        .map(customer -> model.expectedSpend(customer.history().repeats(), customer.mean()))
                        .toList(),
                0.005,
                24.65,
                18.91,
                35.17,
                35.17,
                35.17,
                71.46,
                18.91,
                35.17,
                27.28,
                35.17);
    }

    @Test
    void theHoldoutIsTheActualOne() {
        double[] actual = new double[8];
        double[] customers = new double[8];
        shop.days().values().forEach(days -> {
            int bin = Math.min(7, days.headMap(CALIBRATED, true).size() - 1);
            actual[bin] += days.tailMap(CALIBRATED, false).size();
            customers[bin]++;
        });
        isNear(
                IntStream.range(0, 8)
                        .mapToObj(bin -> actual[bin] / customers[bin])
                        .toList(),
                5e-5,
                .2367,
                .6970,
                1.3925,
                1.5600,
                2.5323,
                2.9474,
                3.8621,
                6.3594);
    }

    @Test
    void allThreeModelsPassTheGates() {
        assertThat(List.of(bgNbd.verdict(), mbgNbd.verdict(), paretoNbd.verdict()))
                .containsOnly(new Verdict.Publishable());
        assertThat(bgNbd.holdout().error()).isEqualTo(0.121, withPrecision(0.0005));
        assertThat(bgNbd.outcomes()).hasSize(10).allMatch(Gate.Outcome::passed);
    }

    @Test
    void theMasterFitsToo() {
        Calibration.Data master = Shop.cdnowMaster().calibration(CALIBRATED, WATCHED);
        assertThat(master.histories().total()).isEqualTo(23_570);

        Calibration calibration = Calibration.of(ModelKind.BG_NBD, master);

        assertThat(calibration.verdict()).isEqualTo(new Verdict.Publishable());
        assertThat(calibration.purchases().logLikelihood()).isEqualTo(-95_368.444, withPrecision(0.01));
        isNear(calibration.purchases().parameters(), 0.0005, 0.2516, 4.7889, 0.7234, 2.1611);
        assertThat(Calibration.of(ModelKind.MBG_NBD, master).purchases().logLikelihood())
                .isEqualTo(-95_336.958, withPrecision(0.01));
    }

    private static PurchaseModel model(Calibration calibration) {
        return calibration.kind().with(calibration.purchases().parameters());
    }

    /** What is expected of a customer in the 39 weeks after, on average of each number of repeats, 7 and more as one. */
    private static List<Double> holdout(PurchaseModel model) {
        return byBin(
                customer -> model.expectedPurchases(customer.history(), data.holdoutWeeks()),
                (sum, customers) -> sum / customers);
    }

    private static <V> List<V> byBin(
            ToDoubleFunction<Shop.Known> value, java.util.function.BiFunction<Double, Integer, V> figure) {
        double[] sums = new double[8];
        int[] customers = new int[8];
        known.forEach(customer -> {
            int bin = Math.min(7, customer.history().repeats());
            sums[bin] += value.applyAsDouble(customer);
            customers[bin]++;
        });
        return IntStream.range(0, 8)
                .mapToObj(bin -> figure.apply(sums[bin], customers[bin]))
                .toList();
    }

    private static void isNear(List<Double> actual, double precision, double... expected) {
        assertThat(actual.stream().mapToDouble(Double::doubleValue).toArray())
                .containsExactly(expected, withPrecision(precision));
    }
}
