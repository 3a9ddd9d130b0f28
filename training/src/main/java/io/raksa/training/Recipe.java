package io.raksa.training;

/**
 * What is chosen before a model is trained; by cross-validation on the training set, never on the validation or the test set.
 *
 * @param bits of the number of a bucket
 * @param fewest in how many examples a feature must be
 * @param smoothing of the counts behind the ratios of naive Bayes
 * @param power to which the ratios are raised, keeping their sign: 1 is naive Bayes, 0 plain presence
 * @param cost of an example on the wrong side (LIBLINEAR's C)
 */
record Recipe(int bits, int fewest, double smoothing, double power, double cost) {

    static final Recipe TONE = new Recipe(21, 2, 1, 0.6, 7);
    static final Recipe ROUTE = new Recipe(20, 2, 1, 0.6, 7);
}
