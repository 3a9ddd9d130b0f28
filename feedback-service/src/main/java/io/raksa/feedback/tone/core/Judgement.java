package io.raksa.feedback.tone.core;

import java.util.Collections;
import java.util.List;

/**
 * What a model says of a text.
 *
 * @param label the likeliest
 * @param probabilities of all labels, in the model's order
 * @param phrases the words that weighed most for the label, the heaviest first
 */
public record Judgement(String label, List<Double> probabilities, List<Phrase> phrases) {

    /** The probability of the likeliest label. */
    public double probability() {
        return Collections.max(probabilities);
    }
}
