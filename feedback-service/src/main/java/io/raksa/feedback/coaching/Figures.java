package io.raksa.feedback.coaching;

import io.raksa.platform.statistics.Estimate;
import io.raksa.platform.statistics.Mean;
import io.raksa.platform.statistics.Share;

/**
 * What was counted of one skill.
 *
 * @param of how many marks, or cases
 * @param sum of the marks, or how many cases count
 * @param squares sum of the squares
 */
record Figures(long of, double sum, double squares) {

    static final Figures NONE = new Figures(0, 0, 0);

    /** Fewer say nothing about anybody. */
    static final int FEWEST = 10;

    Figures plus(Figures other) {
        return new Figures(of + other.of, sum + other.sum, squares + other.squares);
    }

    Figures minus(Figures other) {
        return new Figures(of - other.of, sum - other.sum, squares - other.squares);
    }

    boolean isEnough() {
        return of >= FEWEST;
    }

    double mean() {
        return sum / of;
    }

    /** By how much this is above others: Welch's interval for marks, Newcombe's for shares. */
    Estimate above(Figures others, Skill skill) {
        return skill.isMark()
                ? marks().minus(others.marks())
                : new Share(Math.round(sum), of).minus(new Share(Math.round(others.sum), others.of));
    }

    private Mean marks() {
        return new Mean(of, mean(), Math.max(0, (squares - of * mean() * mean()) / (of - 1)));
    }
}
