package io.raksa.feedback.survey.core;

import io.raksa.platform.statistics.Mean;

/**
 * People of whom the same is known, and what those among them who answered one question said.
 *
 * @param invited how many were asked, answered or not
 * @param answered how many answered
 * @param sum of what their marks count
 * @param squares sum of the squares
 */
public record Cell(long invited, long answered, double sum, double squares) {

    public static final Cell NOBODY = new Cell(0, 0, 0, 0);

    public Cell plus(Cell other) {
        return new Cell(invited + other.invited, answered + other.answered, sum + other.sum, squares + other.squares);
    }

    /** The share of those who answered; somebody must have been asked. */
    public double rate() {
        return (double) answered / invited;
    }

    /** Of those who answered; at least two must have. */
    public Mean mean() {
        double mean = sum / answered;
        double variance = Math.max(0, (squares - answered * mean * mean) / (answered - 1));
        return new Mean(answered, mean, variance);
    }
}
