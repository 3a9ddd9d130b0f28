package io.raksa.training;

import io.raksa.feedback.tone.core.LinearModel;
import java.util.List;

/**
 * Turns raw scores into probabilities: {@code softmax(slope * score + offset)}. Found on examples that the model was not trained on.
 *
 * @param slope the same for all labels: where the scores are too sure of themselves it is below 1
 * @param offsets one a label: they lift the rare ones, for the sake of accuracy and macro-F1 alike
 */
record Calibration(double slope, double[] offsets) {

    private static final double STEPS_TO_ONE = 10;
    private static final int MOST_STEPS = 15;
    private static final int ROUNDS = 2;

    /** The same model with these probabilities. */
    LinearModel applied(LinearModel raw) {
        return raw.calibrated(slope, offsets);
    }

    /** The slope that makes held-back examples likeliest, then the offsets that make 3 accuracy + macro-F1 greatest. */
    static Calibration of(LinearModel raw, List<Example> heldBack) {
        double[][] scores = heldBack.stream()
                .map(example -> logarithms(raw.probabilities(example.text())))
                .toArray(double[][]::new);
        int[] labels = heldBack.stream()
                .mapToInt(example -> raw.labels().indexOf(example.label()))
                .toArray();
        double slope = slope(scores, labels);
        return new Calibration(slope, offsets(raw.labels(), scores, labels, slope));
    }

    /** Raw scores up to a constant, which softmax does not see. */
    private static double[] logarithms(double[] probabilities) {
        double[] logarithms = new double[probabilities.length];
        for (int k = 0; k < logarithms.length; k++) {
            logarithms[k] = StrictMath.log(Math.max(probabilities[k], 1e-300));
        }
        return logarithms;
    }

    private static double slope(double[][] scores, int[] labels) {
        double best = 1;
        double bestLoss = Double.MAX_VALUE;
        for (double slope = 0.3; slope <= 3; slope += 0.05) {
            double loss = 0;
            for (int i = 0; i < scores.length; i++) {
                loss -= StrictMath.log(LinearModel.softmax(scaled(scores[i], slope))[labels[i]]);
            }
            if (loss < bestLoss) {
                best = slope;
                bestLoss = loss;
            }
        }
        return best;
    }

    private static double[] scaled(double[] scores, double slope) {
        double[] scaled = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            scaled[k] = scores[k] * slope;
        }
        return scaled;
    }

    /** One label after the other, twice. */
    private static double[] offsets(List<String> names, double[][] scores, int[] labels, double slope) {
        double[] offsets = new double[names.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < offsets.length; k++) {
                double best = offsets[k];
                double bestGoodness = goodness(names, scores, labels, slope, offsets);
                for (int steps = -MOST_STEPS; steps <= MOST_STEPS; steps++) {
                    offsets[k] = steps / STEPS_TO_ONE;
                    double goodness = goodness(names, scores, labels, slope, offsets);
                    if (goodness > bestGoodness) {
                        best = offsets[k];
                        bestGoodness = goodness;
                    }
                }
                offsets[k] = best;
            }
        }
        return offsets;
    }

    private static double goodness(
            List<String> names, double[][] scores, int[] labels, double slope, double[] offsets) {
        int[][] counts = new int[names.size()][names.size()];
        for (int i = 0; i < scores.length; i++) {
            double[] shifted = scaled(scores[i], slope);
            for (int k = 0; k < shifted.length; k++) {
                shifted[k] += offsets[k];
            }
            counts[labels[i]][LinearModel.likeliest(shifted)]++;
        }
        Confusion confusion = new Confusion(names, counts);
        return 3 * confusion.accuracy() + confusion.macroF1();
    }
}
