package io.raksa.training;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How often what is one thing was taken for another, or is expected to be. */
final class Confusion {

    private final List<String> labels;
    private final double[][] counts;

    /**
     * A table.
     *
     * @param labels in the order of rows and columns
     * @param counts a row for what it is, a column for what it was taken for
     */
    Confusion(List<String> labels, double[][] counts) {
        this.labels = labels;
        this.counts = counts;
    }

    static Confusion of(List<String> labels, List<Example> examples, Function<String, String> judge) {
        double[][] counts = new double[labels.size()][labels.size()];
        for (Example example : examples) {
            counts[labels.indexOf(example.label())][labels.indexOf(judge.apply(example.text()))]++;
        }
        return new Confusion(labels, counts);
    }

    /** The share of those taken for what they are. */
    double accuracy() {
        double right = 0;
        double all = 0;
        for (int k = 0; k < counts.length; k++) {
            right += counts[k][k];
            all += rowSum(k);
        }
        return right / all;
    }

    /** The unweighted mean of the labels' F1; a label that is neither there nor seen counts zero. */
    double macroF1() {
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += f1(k);
        }
        return sum / counts.length;
    }

    private double f1(int k) {
        return counts[k][k] == 0 ? 0 : 2.0 * counts[k][k] / (rowSum(k) + columnSum(k));
    }

    private double rowSum(int k) {
        double sum = 0;
        for (int j = 0; j < counts.length; j++) {
            sum += counts[k][j];
        }
        return sum;
    }

    private double columnSum(int k) {
        double sum = 0;
        for (double[] row : counts) {
            sum += row[k];
        }
        return sum;
    }

    /** The table and the figures, to be printed. */
    String report() {
        StringBuilder report = new StringBuilder();
        report.append(String.format(Locale.ROOT, "  accuracy %.4f, macro-F1 %.4f%n", accuracy(), macroF1()));
        report.append(String.format(Locale.ROOT, "  %-28s", "is \\ taken for"));
        labels.forEach(label -> report.append(String.format(Locale.ROOT, "%10.9s", label)));
        report.append(String.format(Locale.ROOT, "%8s%n", "F1"));
        for (int k = 0; k < counts.length; k++) {
            report.append(String.format(Locale.ROOT, "  %-28s", labels.get(k)));
            for (double count : counts[k]) {
                report.append(String.format(Locale.ROOT, "%10.0f", count));
            }
            report.append(String.format(Locale.ROOT, "%8.3f%n", f1(k)));
        }
        return report.toString();
    }
}
