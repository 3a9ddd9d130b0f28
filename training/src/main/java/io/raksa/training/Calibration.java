package io.raksa.training;

import io.raksa.feedback.tone.core.LinearModel;
import java.util.Arrays;
import java.util.List;

/** Turns raw scores into probabilities: {@code softmax(slope * score + offset)}. Found on examples that the model was not trained on. */
final class Calibration {

    private static final double STEPS_TO_ONE = 10;
    private static final int MOST_STEPS = 15;
    private static final int ROUNDS = 2;
    private static final double WEIGHT_OF_ACCURACY = 6;

    private final double slope;
    private final double[] offsets;

    private Calibration(double slope, double[] offsets) {
        this.slope = slope;
        this.offsets = offsets;
    }

    /** An example's raw scores, up to a constant, which softmax does not see, and the number of its label. */
    static final class Judged {

        private final double[] scores;
        private final int label;

        private Judged(double[] scores, int label) {
            this.scores = scores;
            this.label = label;
        }
    }

    static Judged judged(LinearModel raw, Example example) {
        double[] scores = Arrays.stream(raw.probabilities(example.text()))
                .map(probability -> StrictMath.log(Math.max(probability, 1e-300)))
                .toArray();
        return new Judged(scores, raw.labels().indexOf(example.label()));
    }

    /** Leaves all as it is. */
    static Calibration none(int labels) {
        return new Calibration(1, new double[labels]);
    }

    /** The slope that makes the examples likeliest, then the offsets that make 6 accuracy + macro-F1 greatest. */
    static Calibration of(List<String> labels, List<Judged> examples) {
        double slope = slope(examples);
        double[] offsets = new double[labels.size()];
        Calibration calibration = new Calibration(slope, offsets);
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < offsets.length; k++) {
                calibration = calibration.withBestOffset(k, labels, examples);
            }
        }
        return calibration;
    }

    double slope() {
        return slope;
    }

    /** One a label. */
    double[] offsets() {
        return offsets.clone();
    }

    /** The same model with these probabilities. */
    LinearModel applied(LinearModel raw) {
        return raw.calibrated(slope, offsets);
    }

    /** What the examples are taken for with this calibration. */
    Confusion confusion(List<String> labels, List<Judged> examples) {
        int[][] counts = new int[labels.size()][labels.size()];
        for (Judged example : examples) {
            counts[example.label][LinearModel.likeliest(scores(example))]++;
        }
        return new Confusion(labels, counts);
    }

    private double[] scores(Judged example) {
        double[] moved = new double[offsets.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = example.scores[k] * slope + offsets[k];
        }
        return moved;
    }

    private Calibration withBestOffset(int label, List<String> labels, List<Judged> examples) {
        Calibration best = this;
        double greatest = goodness(labels, examples);
        for (int steps = -MOST_STEPS; steps <= MOST_STEPS; steps++) {
            double[] moved = offsets.clone();
            moved[label] = steps / STEPS_TO_ONE;
            Calibration candidate = new Calibration(slope, moved);
            double goodness = candidate.goodness(labels, examples);
            if (goodness > greatest) {
                best = candidate;
                greatest = goodness;
            }
        }
        return best;
    }

    private double goodness(List<String> labels, List<Judged> examples) {
        Confusion confusion = confusion(labels, examples);
        return WEIGHT_OF_ACCURACY * confusion.accuracy() + confusion.macroF1();
    }

    private static double slope(List<Judged> examples) {
        double best = 1;
        double least = Double.MAX_VALUE;
        for (int hundredths = 30; hundredths <= 300; hundredths += 5) {
            double slope = hundredths / 100.0;
            double loss = 0;
            for (Judged example : examples) {
                double[] scores = Arrays.stream(example.scores)
                        .map(score -> score * slope)
                        .toArray();
                loss -= StrictMath.log(LinearModel.softmax(scores)[example.label]);
            }
            if (loss < least) {
                best = slope;
                least = loss;
            }
        }
        return best;
    }
}
