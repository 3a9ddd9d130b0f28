package io.raksa.feedback.experiment;

import io.raksa.feedback.experiment.DrawRepository.ArmSoFar;
import io.raksa.feedback.experiment.core.Deeds;
import io.raksa.feedback.experiment.core.Uplift;
import io.raksa.feedback.wording.Wording;
import io.raksa.platform.statistics.Estimate;
import io.raksa.platform.statistics.Fit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What customers did after what they drew. */
@Schema(
        name = "ExperimentResults",
        description =
                "What customers did within the horizon after what they drew, whatever they were given in the end: only that comparison is"
                        + " fair. Figures are of those whose horizon is over.")
record ResultsView(
        @Schema(description = "The experiment.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c61", required = true)
        UUID experimentId,

        @Schema(description = "Its arms; the others are compared with the first.", required = true)
        List<ArmView> arms,

        @Schema(
                description =
                        "How likely arms as unequally drawn as these are by chance (Pearson's chi-square); absent before anybody has drawn.",
                examples = "0.8415")
        @Nullable
        BigDecimal balance,

        @Schema(
                description =
                        "Whether the arms were drawn so unequally (balance below 0.001) that something is wrong with the drawing, and no"
                                + " figure here is to be trusted.",
                examples = "false",
                required = true)
        boolean unbalanced) {

    private static final double UNBALANCED = 0.001;

    /** An arm and what came of it. */
    @Schema(name = "ExperimentArmResults", description = "An arm and what came of it.")
    record ArmView(
            @Schema(description = "The arm.", required = true)
            Arm arm,

            @Schema(description = "How many customers drew it.", examples = "130", required = true)
            long drawn,

            @Schema(description = "How many of them were granted just its points.", examples = "121", required = true)
            long asDrawn,

            @Schema(
                    description = "For how many staff said that something else was done.",
                    examples = "6",
                    required = true)
            long deviated,

            @Schema(
                    description = "How many have their horizon behind them; the figures below are of these.",
                    examples = "120",
                    required = true)
            long judged,

            @Schema(description = "The share that came back; absent where nobody is judged.", examples = "0.4500")
            @Nullable
            BigDecimal returned,

            @Schema(description = "The share taken as lost at some time.", examples = "0.0833") @Nullable
            BigDecimal lapsed,

            @Schema(description = "Mean days with a purchase.", examples = "1.3500") @Nullable
            BigDecimal visits,

            @Schema(description = "Mean spent in the experiment's currency, returns taken off.", examples = "812.5000")
            @Nullable
            BigDecimal spend,

            @Schema(
                    description =
                            "By how much it did better than the first arm; absent for the first, and below two customers judged in either.")
            @Nullable
            UpliftView uplift,

            @Schema(description = "What that says, in words.", required = true)
            Wording words) {}

    /** Differences to the first arm. */
    @Schema(
            name = "ExperimentUplift",
            description =
                    "Differences to the first arm with intervals of 95 %: of shares by Newcombe (1998), method 10; of means by Welch (1947).")
    record UpliftView(
            @Schema(description = "Of the share that came back.", required = true)
            EstimateView returned,

            @Schema(description = "Of the share taken as lost.", required = true)
            EstimateView lapsed,

            @Schema(description = "Of the mean days with a purchase.", required = true)
            EstimateView visits,

            @Schema(description = "Of the mean spent.", required = true)
            EstimateView spend) {

        static UpliftView of(Uplift uplift) {
            return new UpliftView(
                    EstimateView.of(uplift.returned()),
                    EstimateView.of(uplift.lapsed()),
                    EstimateView.of(uplift.visits()),
                    EstimateView.of(uplift.spend()));
        }
    }

    /** A difference and its interval. */
    @Schema(name = "Estimate", description = "A figure and the interval that holds the true one in 95 of 100 cases.")
    record EstimateView(
            @Schema(description = "The figure.", examples = "0.1190", required = true)
            BigDecimal value,

            @Schema(description = "Where the interval begins.", examples = "-0.0060", required = true)
            BigDecimal low,

            @Schema(description = "Where it ends.", examples = "0.2390", required = true)
            BigDecimal high) {

        static EstimateView of(Estimate estimate) {
            return new EstimateView(rounded(estimate.value()), rounded(estimate.low()), rounded(estimate.high()));
        }
    }

    static ResultsView of(Experiment experiment, List<ArmSoFar> soFar) {
        List<ArmSoFar> all = new ArrayList<>();
        for (int arm = 0; arm < experiment.arms().size(); arm++) {
            int place = arm;
            all.add(soFar.stream()
                    .filter(one -> one.arm() == place)
                    .findFirst()
                    .orElse(new ArmSoFar(arm, 0, 0, 0, NOBODY)));
        }
        Deeds control = all.getFirst().deeds();
        List<ArmView> arms = all.stream()
                .map(arm -> view(experiment.arms().get(arm.arm()), arm, arm.arm() == 0 ? null : uplift(arm, control)))
                .toList();
        @Nullable BigDecimal balance = balance(experiment, all);
        return new ResultsView(experiment.id(), arms, balance, balance != null && balance.doubleValue() < UNBALANCED);
    }

    private static final Deeds NOBODY = new Deeds(0, 0, 0, new Deeds.Spread(0, 0), new Deeds.Spread(0, 0));

    private static @Nullable Uplift uplift(ArmSoFar arm, Deeds control) {
        return Uplift.of(arm.deeds(), control).orElse(null);
    }

    private static ArmView view(Arm arm, ArmSoFar soFar, @Nullable Uplift uplift) {
        Deeds deeds = soFar.deeds();
        long judged = deeds.customers();
        return new ArmView(
                arm,
                soFar.drawn(),
                soFar.asDrawn(),
                soFar.deviated(),
                judged,
                judged == 0 ? null : rounded((double) deeds.returned() / judged),
                judged == 0 ? null : rounded((double) deeds.lapsed() / judged),
                judged == 0 ? null : rounded(deeds.visits().mean()),
                judged == 0 ? null : rounded(deeds.spend().mean()),
                uplift == null ? null : UpliftView.of(uplift),
                words(arm, deeds, soFar.arm() == 0, uplift));
    }

    private static Wording words(Arm arm, Deeds deeds, boolean control, @Nullable Uplift uplift) {
        if (control) {
            return new Wording(
                    "Of %,d with \"%s\" %,d came back; the others are compared with them."
                            .formatted(deeds.customers(), arm.name(), deeds.returned()),
                    "ลูกค้า %,d รายที่ได้ \"%s\" กลับมา %,d ราย ใช้เป็นกลุ่มเปรียบเทียบ"
                            .formatted(deeds.customers(), arm.name(), deeds.returned()));
        }
        if (uplift == null) {
            return new Wording("It is too early to say anything.", "ยังเร็วเกินไปที่จะสรุป");
        }
        Estimate back = uplift.returned();
        String en = "%+.1f points of a hundred came back (%+.1f to %+.1f): "
                .formatted(100 * back.value(), 100 * back.low(), 100 * back.high());
        String th = "กลับมาใช้บริการต่างกัน %+.1f จุดร้อยละ (%+.1f ถึง %+.1f): "
                .formatted(100 * back.value(), 100 * back.low(), 100 * back.high());
        if (!back.excludes(0)) {
            return new Wording(en + "no difference is proven.", th + "ยังไม่พบความแตกต่างที่พิสูจน์ได้");
        }
        return back.value() > 0
                ? new Wording(en + "it brings customers back.", th + "ทำให้ลูกค้ากลับมามากขึ้น")
                : new Wording(en + "it keeps customers away.", th + "ทำให้ลูกค้ากลับมาน้อยลง");
    }

    private static @Nullable BigDecimal balance(Experiment experiment, List<ArmSoFar> arms) {
        long[] drawn = arms.stream().mapToLong(ArmSoFar::drawn).toArray();
        double[] weights =
                experiment.weights().stream().mapToDouble(Integer::doubleValue).toArray();
        return arms.stream().allMatch(arm -> arm.drawn() == 0) ? null : rounded(Fit.probability(drawn, weights));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
}
