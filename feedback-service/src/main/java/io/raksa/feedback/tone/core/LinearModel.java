package io.raksa.feedback.tone.core;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Tells to which of a few labels a text belongs. A label's score is the sum of the weights of the text's n {@link Features}, divided by
 * the square root of n, plus the label's bias; the probabilities are the softmax of the scores. A weight is one byte: its square, with its
 * sign, times the label's scale. Immutable; one object serves all threads.
 */
public final class LinearModel {

    private static final int SIGNATURE = 0x524b4c31;
    private static final int MOST_BITS = 22;

    private final String version;
    private final List<String> labels;
    private final int bits;
    private final float[] scales;
    private final float[] biases;
    private final byte[] weights;
    private final Features features;

    /**
     * A trained model.
     *
     * @param version names it for good: other weights, another version
     * @param labels in the order of all that follows
     * @param bits of the number of a bucket
     * @param scales by which the squares of a label's weights are multiplied
     * @param biases one a label
     * @param weights bucket by bucket, label by label
     */
    public LinearModel(String version, List<String> labels, int bits, float[] scales, float[] biases, byte[] weights) {
        if (bits > MOST_BITS || weights.length != labels.size() << bits) {
            throw new IllegalArgumentException("not the weights of " + labels.size() + " labels and " + bits + " bits");
        }
        this.version = version;
        this.labels = List.copyOf(labels);
        this.bits = bits;
        this.scales = scales.clone();
        this.biases = biases.clone();
        this.weights = weights.clone();
        this.features = new Features(bits);
    }

    /** The same model with each score multiplied by its label's slope and moved by its label's offset. */
    public LinearModel calibrated(double[] slopes, double[] offsets) {
        float[] steeper = new float[scales.length];
        float[] moved = new float[biases.length];
        for (int k = 0; k < scales.length; k++) {
            steeper[k] = (float) (scales[k] * slopes[k]);
            moved[k] = (float) (biases[k] * slopes[k] + offsets[k]);
        }
        return new LinearModel(version, labels, bits, steeper, moved, weights);
    }

    /** Names the model for good. */
    public String version() {
        return version;
    }

    public List<String> labels() {
        return labels;
    }

    /** The probability of each label, in their order; they add up to one. */
    public double[] probabilities(String text) {
        return probabilities(features.of(PlainText.of(text)));
    }

    /** What the model says of a text and which words of it weighed most for that. */
    public Judgement judge(String text) {
        PlainText plain = PlainText.of(text);
        double[] probabilities = probabilities(features.of(plain));
        int label = likeliest(probabilities);
        return new Judgement(
                labels.get(label), Arrays.stream(probabilities).boxed().toList(), phrases(plain, label));
    }

    private List<Phrase> phrases(PlainText plain, int label) {
        int[] words = Words.boundaries(plain);
        double[] byCharacter = new double[plain.length()];
        features.each(plain, words, (bucket, start, end) -> {
            double share = preference(bucket, label) / Math.max(1, end - start);
            for (int i = start; i < end; i++) {
                byCharacter[i] += share;
            }
        });
        return Phrase.heaviest(plain, words, byCharacter);
    }

    /** How much more a feature speaks for this label than for the others on average. */
    private double preference(int bucket, int label) {
        int count = labels.size();
        double others = 0;
        for (int k = 0; k < count; k++) {
            others += k == label ? 0 : weight(bucket, k);
        }
        return weight(bucket, label) - others / (count - 1);
    }

    private double weight(int bucket, int label) {
        return (double) squared(weights[bucket * labels.size() + label]) * scales[label];
    }

    private static int squared(int level) {
        return level * Math.abs(level);
    }

    /** The score of each label, in their order: what the probabilities are the softmax of. */
    public double[] scores(String text) {
        return scores(features.of(PlainText.of(text)));
    }

    private double[] probabilities(int[] buckets) {
        return softmax(scores(buckets));
    }

    private double[] scores(int[] buckets) {
        int count = labels.size();
        long[] sums = new long[count];
        for (int bucket : buckets) {
            int row = bucket * count;
            for (int k = 0; k < count; k++) {
                sums[k] += squared(weights[row + k]);
            }
        }
        double[] scores = new double[count];
        double root = Math.sqrt(Math.max(1, buckets.length));
        for (int k = 0; k < count; k++) {
            scores[k] = sums[k] * scales[k] / root + biases[k];
        }
        return scores;
    }

    /** The exponentials of the scores, divided by their sum. */
    public static double[] softmax(double[] scores) {
        double most = scores[likeliest(scores)];
        double[] probabilities = new double[scores.length];
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            probabilities[k] = StrictMath.exp(scores[k] - most);
            sum += probabilities[k];
        }
        for (int k = 0; k < scores.length; k++) {
            probabilities[k] /= sum;
        }
        return probabilities;
    }

    /** The place of the greatest, of equal ones the first. */
    public static int likeliest(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }

    /** Reads a model that was {@linkplain #write written}. */
    public static LinearModel read(InputStream source) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(source))) {
            if (in.readInt() != SIGNATURE) {
                throw new IOException("These are not the weights of a linear model.");
            }
            String version = in.readUTF();
            int bits = in.readInt();
            int count = in.readInt();
            List<String> labels = new ArrayList<>();
            float[] scales = new float[count];
            float[] biases = new float[count];
            for (int k = 0; k < count; k++) {
                labels.add(in.readUTF());
                scales[k] = in.readFloat();
                biases[k] = in.readFloat();
            }
            byte[] weights = in.readNBytes(count << bits);
            return new LinearModel(version, labels, bits, scales, biases, weights);
        }
    }

    /** Writes the model; the same model as the same bytes. */
    public void write(OutputStream target) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(target))) {
            out.writeInt(SIGNATURE);
            out.writeUTF(version);
            out.writeInt(bits);
            out.writeInt(labels.size());
            for (int k = 0; k < labels.size(); k++) {
                out.writeUTF(labels.get(k));
                out.writeFloat(scales[k]);
                out.writeFloat(biases[k]);
            }
            out.write(weights);
        }
    }
}
