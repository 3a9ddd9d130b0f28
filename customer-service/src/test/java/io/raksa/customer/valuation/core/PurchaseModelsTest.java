package io.raksa.customer.valuation.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Hard cases of the models, and what holds for every customer. */
class PurchaseModelsTest {

    private static final BetaGeometric STABLE = new BetaGeometric(false, 0.25, 4, 0.8, 2.5);
    private static final BetaGeometric BG_NBD = new BetaGeometric(false, 0.243, 4.414, 0.793, 2.426);
    private static final BetaGeometric MBG_NBD = new BetaGeometric(true, 0.525, 6.183, 0.891, 1.614);
    private static final ParetoNbd PARETO_NBD = new ParetoNbd(0.553, 10.578, 0.606, 11.669);

    @Example
    void theLikelihoodOfManyRepeatsDoesNotOverflow() {
        assertThat(STABLE.logLikelihood(new History(0, 0, 40))).isEqualTo(-0.59947382, withPrecision(1e-8));
        assertThat(STABLE.logLikelihood(new History(200, 38, 40))).isEqualTo(100.7957, withPrecision(1e-4));
    }

    @Example
    void whoBoughtAThousandTimesAndThenFellSilentIsGone() {
        assertThat(STABLE.probabilityAlive(new History(1000, 10, 100))).isZero();
        assertThat(STABLE.expectedPurchases(new History(1000, 10, 100), 52)).isZero();
    }

    @Example
    void aThousandRepeatsAreForetoldToGoOn() {
        assertThat(new BetaGeometric(false, 0.25, 4, 0.01, 2500).expectedPurchases(new History(1000, 100, 100), 10))
                .isEqualTo(96.19, withPrecision(0.05));
    }

    @Example
    void paretoNbdExpectsSteadilyMoreWithEachRepeat() {
        ParetoNbd model = new ParetoNbd(0.55, 10.58, 0.61, 11.67);
        assertThat(model.expectedPurchases(new History(132, 200, 200), 10))
                .isEqualTo(6.206051788963242, withPrecision(1e-9));
        assertThat(model.expectedPurchases(new History(133, 200, 200), 10))
                .isEqualTo(6.252872247574811, withPrecision(1e-9));
    }

    @Example
    void theExitDateHasAClosedForm() {
        assertThat(BG_NBD.exitAge(new History(2, 30.43, 38.86), 0.5).getAsDouble())
                .isEqualTo(62.4913, withPrecision(1e-4));
    }

    @Example
    void bgNbdHasNoEvidenceAboutWhoNeverCameBack() {
        History never = new History(0, 0, 300);
        assertThat(BG_NBD.hasEvidence(never)).isFalse();
        assertThat(BG_NBD.probabilityAlive(never)).isEqualTo(1);
        assertThat(BG_NBD.exitAge(never, 0.5)).isEmpty();
        assertThat(MBG_NBD.hasEvidence(never)).isTrue();
        assertThat(MBG_NBD.probabilityAlive(never)).isLessThan(0.2);
        assertThat(PARETO_NBD.hasEvidence(never)).isTrue();
        assertThat(PARETO_NBD.probabilityAlive(never)).isLessThan(0.2);
    }

    @Example
    void whoseGapsAreShortIsBelowTheThresholdAtTheLastPurchaseAlready() {
        BetaGeometric leavers = new BetaGeometric(false, 1, 1, 10, 1);
        assertThat(leavers.exitAge(new History(1, 5, 6), 0.5)).hasValue(5);
    }

    @Example
    void theContinuedFractionIsTheSeries() {
        assertThat(Series.ofOne(0.7, 2.3, 0.5)).isEqualTo(1.2106341511569152, withPrecision(1e-14));
        assertThat(Series.ofOne(2.7, 3.3, 0.9999)).isEqualTo(147.6907922021, withPrecision(1e-9));
    }

    @Property(tries = 300)
    void silenceNeverMakesItMoreProbableThatACustomerIsThere(@ForAll("histories") History history) {
        models().forEach(model -> {
            double now = model.probabilityAlive(history);
            assertThat(now).isBetween(0.0, 1.0);
            assertThat(model.probabilityAlive(history.at(history.age() + 1))).isLessThanOrEqualTo(now);
        });
    }

    @Property(tries = 300)
    void atTheExitDateTheProbabilityIsTheThreshold(@ForAll("histories") History history) {
        models().forEach(model -> model.exitAge(history, 0.3).ifPresent(age -> {
            if (age > history.recency()) {
                assertThat(model.probabilityAlive(history.at(age))).isEqualTo(0.3, withPrecision(1e-4));
            } else {
                assertThat(model.probabilityAlive(history.at(age))).isLessThanOrEqualTo(0.3);
            }
        }));
    }

    @Property(tries = 300)
    void moreTimeBringsMorePurchases(@ForAll("histories") History history) {
        models().forEach(model -> {
            double inAMonth = model.expectedPurchases(history, 4);
            double inAYear = model.expectedPurchases(history, 52);
            assertThat(inAMonth).isBetween(0.0, inAYear);
            assertThat(inAYear).isFinite();
        });
    }

    @Property(tries = 200)
    void manyAtOnceScoreAsEachAlone(@ForAll("manyHistories") List<History> histories) {
        Histories groups = Shop.histories(histories);
        models().forEach(model -> {
            Scores scores = new Scores(model, groups, 26);
            for (int group = 0; group < groups.size(); group++) {
                History history = groups.history(group);
                assertThat(scores.alive(group)).isEqualTo(model.probabilityAlive(history), withPrecision(1e-12));
                assertThat(scores.expected(group)).isEqualTo(model.expectedPurchases(history, 26), withPrecision(1e-9));
            }
        });
    }

    @Property(tries = 100)
    void theSlopeInClosedFormIsTheSlope(@ForAll("manyHistories") List<History> histories) {
        Histories groups = Shop.histories(histories);
        double[] parameters = {0.4, 7, 0.9, 2};
        Stream.of(true, false).forEach(afterFirst -> {
            Likelihood likelihood = new BetaGeometricLikelihood(afterFirst, groups);
            Likelihood byPoints = new ByPoints(likelihood);
            assertThat(likelihood.slope(parameters))
                    .containsExactly(byPoints.slope(parameters), withPrecision(1e-5 * (1 + groups.total() * 100)));
        });
    }

    /** A likelihood without its slope in closed form. */
    private record ByPoints(Likelihood likelihood) implements Likelihood {

        @Override
        public double at(double[] parameters) {
            return likelihood.at(parameters);
        }
    }

    @Provide
    Arbitrary<History> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(1, 700),
                        Arbitraries.integers().between(0, 700))
                .as((repeats, recency, silence) -> new History(
                        repeats, repeats == 0 ? 0 : recency / 7.0, ((repeats == 0 ? 0 : recency) + silence) / 7.0));
    }

    @Provide
    Arbitrary<List<History>> manyHistories() {
        return histories().list().ofMinSize(1).ofMaxSize(30);
    }

    private static Stream<PurchaseModel> models() {
        return Stream.of(STABLE, BG_NBD, MBG_NBD, PARETO_NBD);
    }
}
