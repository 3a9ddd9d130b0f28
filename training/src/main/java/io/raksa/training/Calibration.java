package io.raksa.training;

import io.raksa.feedback.tone.core.LinearModel;
import java.util.Arrays;
import java.util.List;

/**
 * Turns raw scores into probabilities, {@code softmax(slope * score + offset)} with a slope and an offset for each label, and moves the
 * offsets so that rare labels are named as often as serves accuracy and macro-F1. Found on examples that the model was not trained on.
 */
final class Calibration {

    private static final double WEIGHT_OF_ACCURACY = 2;
    private static final double[] STEPS = {0.2, 0.1, 0.05};
    private static final int MOST_STEPS = 6;

    private static final int ITERATIONS = 200;
    private static final double MOMENTUM = 0.9;
    private static final double RATE = 0.6;

    private final double[] slopes;
    private final double[] offsets;

    private Calibration(double[] slopes, double[] offsets) {
        this.slopes = slopes;
        this.offsets = offsets;
    }

    /** An example's raw scores and the number of its label. */
    static final class Judged {

        private final double[] scores;
        private final int label;

        private Judged(double[] scores, int label) {
            this.scores = scores;
            this.label = label;
        }
    }

    static Judged judged(LinearModel raw, Example example) {
        return new Judged(raw.scores(example.text()), raw.labels().indexOf(example.label()));
    }

    /** Leaves all as it is. */
    static Calibration none(int labels) {
        double[] slopes = new double[labels];
        Arrays.fill(slopes, 1);
        return new Calibration(slopes, new double[labels]);
    }

    /** The slopes and offsets that make the examples likeliest, then the offsets that make 2 accuracy + macro-F1 greatest. */
    static Calibration of(List<String> labels, List<Judged> examples) {
        Calibration likeliest = likeliest(labels.size(), examples);
        double[][] probabilities = examples.stream()
                .map(example -> LinearModel.softmax(likeliest.scores(example)))
                .toArray(double[][]::new);
        Calibration calibration = likeliest;
        for (double step : STEPS) {
            for (int k = 0; k < labels.size(); k++) {
                calibration = calibration.withBestOffset(k, step, examples, probabilities);
            }
        }
        return calibration;
    }

    double[] slopes() {
        return slopes.clone();
    }

    double[] offsets() {
        return offsets.clone();
    }

    /** The same model with these probabilities. */
    LinearModel applied(LinearModel raw) {
        return raw.calibrated(slopes, offsets);
    }

    /** What the examples are taken for with this calibration. */
    Confusion confusion(List<String> labels, List<Judged> examples) {
        double[][] counts = new double[labels.size()][labels.size()];
        for (Judged example : examples) {
            counts[example.label][LinearModel.likeliest(scores(example))]++;
        }
        return new Confusion(labels, counts);
    }

    private double[] scores(Judged example) {
        double[] moved = new double[offsets.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = example.scores[k] * slopes[k] + offsets[k];
        }
        return moved;
    }

    /** By steepest descent with momentum; scores of all sizes are brought to one size, so that one rate serves them. */
    private static Calibration likeliest(int labels, List<Judged> examples) {
        double size = meanSquare(examples);
        Calibration calibration = none(labels);
        Arrays.fill(calibration.slopes, 1 / Math.sqrt(size));
        double[] speedOfSlopes = new double[labels];
        double[] speedOfOffsets = new double[labels];
        for (int i = 0; i < ITERATIONS; i++) {
            double[] slopes = new double[labels];
            double[] offsets = new double[labels];
            calibration.addErrors(examples, slopes, offsets);
            descend(calibration.slopes, speedOfSlopes, slopes, RATE / size / examples.size());
            descend(calibration.offsets, speedOfOffsets, offsets, RATE / examples.size());
        }
        return calibration;
    }

    private static double meanSquare(List<Judged> examples) {
        double sum = 0;
        int count = 0;
        for (Judged example : examples) {
            for (double score : example.scores) {
                sum += score * score;
                count++;
            }
        }
        return sum / count;
    }

    private void addErrors(List<Judged> examples, double[] ofSlopes, double[] ofOffsets) {
        for (Judged example : examples) {
            double[] probabilities = LinearModel.softmax(scores(example));
            for (int k = 0; k < probabilities.length; k++) {
                double error = probabilities[k] - (k == example.label ? 1 : 0);
                ofSlopes[k] += error * example.scores[k];
                ofOffsets[k] += error;
            }
        }
    }

    private static void descend(double[] values, double[] speeds, double[] gradient, double rate) {
        for (int k = 0; k < values.length; k++) {
            speeds[k] = MOMENTUM * speeds[k] - rate * gradient[k];
            values[k] += speeds[k];
        }
    }

    private Calibration withBestOffset(int label, double step, List<Judged> examples, double[][] probabilities) {
        Calibration best = this;
        double greatest = goodness(examples, probabilities);
        for (int steps = -MOST_STEPS; steps <= MOST_STEPS; steps++) {
            double[] moved = offsets.clone();
            moved[label] += steps * step;
            Calibration candidate = new Calibration(slopes, moved);
            double goodness = candidate.goodness(examples, probabilities);
            if (goodness > greatest) {
                best = candidate;
                greatest = goodness;
            }
        }
        return best;
    }

    /**
     * Of what is expected by the probabilities in place of what the labels are: the few examples of a rare label would lead to offsets that
     * fit just them.
     */
    private double goodness(List<Judged> examples, double[][] probabilities) {
        double[][] expected = new double[offsets.length][offsets.length];
        for (int i = 0; i < probabilities.length; i++) {
            int taken = LinearModel.likeliest(scores(examples.get(i)));
            for (int k = 0; k < offsets.length; k++) {
                expected[k][taken] += probabilities[i][k];
            }
        }
        Confusion confusion = new Confusion(List.of(), expected);
        return WEIGHT_OF_ACCURACY * confusion.accuracy() + confusion.macroF1();
    }
}
