package io.raksa.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.raksa.feedback.tone.core.Features;
import io.raksa.feedback.tone.core.LinearModel;
import io.raksa.feedback.tone.core.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trains a linear model: for each label a logistic regression against all others on features that are weighted by their ratio of naive
 * Bayes (Wang and Manning 2012, "Baselines and Bigrams"). One thread and fixed seeds: the same examples give the same bytes.
 */
final class Trainer {

    private static final double ACCURACY_OF_SOLVER = 0.01;
    private static final int MOST_ITERATIONS = 300;

    private final Recipe recipe;
    private final List<String> labels;

    Trainer(Recipe recipe, List<String> labels) {
        this.recipe = recipe;
        this.labels = labels;
    }

    /** Trains on all examples; what comes out is not calibrated. */
    LinearModel train(String version, List<Example> examples) {
        int[][] buckets = examples.stream().map(this::buckets).toArray(int[][]::new);
        int[] numbers = numbers(buckets);
        int known = Arrays.stream(numbers).max().orElse(0);
        double[][] weights = new double[labels.size()][];
        double[] biases = new double[labels.size()];
        for (int k = 0; k < labels.size(); k++) {
            double[] ofLabel = oneAgainstAll(buckets, numbers, known, labelled(examples, k));
            biases[k] = ofLabel[known];
            weights[k] = ofLabel;
        }
        return quantised(version, numbers, weights, biases);
    }

    private int[] buckets(Example example) {
        return new Features(recipe.bits()).of(PlainText.of(example.text()));
    }

    private boolean[] labelled(List<Example> examples, int label) {
        boolean[] is = new boolean[examples.size()];
        for (int i = 0; i < is.length; i++) {
            is[i] = examples.get(i).label().equals(labels.get(label));
        }
        return is;
    }

    /** Numbers the buckets that enough examples are in, from 1; the others are 0. */
    private int[] numbers(int[][] examples) {
        int[] numbers = new int[1 << recipe.bits()];
        for (int[] example : examples) {
            for (int bucket : example) {
                numbers[bucket]++;
            }
        }
        int next = 1;
        for (int bucket = 0; bucket < numbers.length; bucket++) {
            numbers[bucket] = numbers[bucket] >= recipe.fewest() ? next++ : 0;
        }
        return numbers;
    }

    /** The weights of the numbered features, and last the bias. */
    private double[] oneAgainstAll(int[][] examples, int[] numbers, int known, boolean[] is) {
        double[] ratios = ratios(examples, numbers, known, is);
        Problem problem = new Problem();
        problem.l = examples.length;
        problem.n = known + 1;
        problem.bias = -1;
        problem.x = Arrays.stream(examples)
                .map(example -> vector(example, numbers, ratios, known))
                .toArray(Feature[][]::new);
        problem.y = new double[examples.length];
        for (int i = 0; i < examples.length; i++) {
            problem.y[i] = is[i] ? 1 : -1;
        }
        Parameter parameter =
                new Parameter(SolverType.L2R_LR_DUAL, recipe.cost(), ACCURACY_OF_SOLVER, MOST_ITERATIONS, 0.1);
        parameter.setRandom(new Random(1));
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, parameter);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] fitted = model.getFeatureWeights();
        double[] weights = new double[known + 1];
        for (int i = 0; i < known; i++) {
            weights[i] = sign * fitted[i] * ratios[i + 1];
        }
        weights[known] = sign * fitted[known];
        return weights;
    }

    private double[] ratios(int[][] examples, int[] numbers, int known, boolean[] is) {
        double[] with = new double[known + 1];
        double[] without = new double[known + 1];
        Arrays.fill(with, 1, known + 1, recipe.smoothing());
        Arrays.fill(without, 1, known + 1, recipe.smoothing());
        for (int i = 0; i < examples.length; i++) {
            double[] counts = is[i] ? with : without;
            for (int bucket : examples[i]) {
                if (numbers[bucket] > 0) {
                    counts[numbers[bucket]]++;
                }
            }
        }
        double sumWith = Arrays.stream(with).sum();
        double sumWithout = Arrays.stream(without).sum();
        double[] ratios = new double[known + 1];
        for (int i = 1; i <= known; i++) {
            double ratio = StrictMath.log(with[i] / sumWith) - StrictMath.log(without[i] / sumWithout);
            ratios[i] = StrictMath.copySign(StrictMath.pow(Math.abs(ratio), recipe.power()), ratio);
        }
        return ratios;
    }

    private static Feature[] vector(int[] example, int[] numbers, double[] ratios, int known) {
        int[] seen = Arrays.stream(example)
                .map(bucket -> numbers[bucket])
                .filter(number -> number > 0)
                .toArray();
        double root = Math.sqrt(Math.max(1, example.length));
        Feature[] vector = new Feature[seen.length + 1];
        for (int i = 0; i < seen.length; i++) {
            vector[i] = new FeatureNode(seen[i], ratios[seen[i]] / root);
        }
        vector[seen.length] = new FeatureNode(known + 1, 1);
        return vector;
    }

    private LinearModel quantised(String version, int[] numbers, double[][] weights, double[] biases) {
        int count = labels.size();
        float[] scales = new float[count];
        float[] floatBiases = new float[count];
        byte[] bytes = new byte[count << recipe.bits()];
        for (int k = 0; k < count; k++) {
            double step = step(weights[k]);
            scales[k] = (float) step;
            floatBiases[k] = (float) biases[k];
            for (int bucket = 0; bucket < numbers.length; bucket++) {
                if (numbers[bucket] > 0) {
                    bytes[bucket * count + k] = level(weights[k][numbers[bucket] - 1], step);
                }
            }
        }
        return new LinearModel(version, labels, recipe.bits(), scales, floatBiases, bytes);
    }

    /** Of the greatest weight, whose level is 127. */
    private static double step(double[] weights) {
        double greatest = Arrays.stream(weights, 0, weights.length - 1)
                .map(Math::abs)
                .max()
                .orElse(0);
        return greatest == 0 ? 1 : greatest / (127 * 127);
    }

    /** A level's weight is its square: the many small weights are told apart as finely as the few great ones. */
    private static byte level(double weight, double step) {
        return (byte) Math.copySign((double) Math.round(Math.sqrt(Math.abs(weight) / step)), weight);
    }
}
