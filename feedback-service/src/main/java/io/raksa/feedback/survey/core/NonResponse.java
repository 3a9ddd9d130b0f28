package io.raksa.feedback.survey.core;

import io.raksa.platform.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Corrects a mean for those who did not answer, by weighting classes: each cell counts by how many of it were asked, not by how many
 * answered. H. L. Oh and F. J. Scheuren, Weighting adjustment for unit nonresponse, in: Incomplete Data in Sample Surveys 2 (1983),
 * 143-184; R. J. A. Little, Survey nonresponse adjustments for estimates of means, International Statistical Review 54 (1986), 139-157.
 * Right if within a cell those who answer are like those who do not.
 */
public final class NonResponse {

    /** A cell with fewer answers than this is put together with others like it. */
    static final int FEWEST = 5;

    private static final double Z = new NormalDistribution().inverseCumulativeProbability(0.975);

    private NonResponse() {}

    /**
     * A corrected mean.
     *
     * @param estimate with its 95 % interval
     * @param cells how many there were, after small ones were put together
     * @param leastRate the share who answered in the cell that answered least
     * @param mostRate the share who answered in the cell that answered most
     */
    public record Corrected(Estimate estimate, int cells, double leastRate, double mostRate) {}

    /** Nothing unless there are two cells, each with {@value #FEWEST} answers: one cell corrects nothing. */
    public static Optional<Corrected> corrected(List<Cell> known) {
        List<Cell> cells = together(known);
        if (cells.size() < 2) {
            return Optional.empty();
        }
        double invited = cells.stream().mapToLong(Cell::invited).sum();
        double mean = 0;
        double squaredError = 0;
        for (Cell cell : cells) {
            double weight = cell.invited() / invited;
            mean += weight * cell.mean().value();
            squaredError += weight * weight * cell.mean().variance() / cell.answered();
        }
        double half = Z * Math.sqrt(squaredError);
        return Optional.of(new Corrected(
                new Estimate(mean, mean - half, mean + half),
                cells.size(),
                cells.stream().mapToDouble(Cell::rate).min().orElseThrow(),
                cells.stream().mapToDouble(Cell::rate).max().orElseThrow()));
    }

    /** The small ones are one cell; if that is small too, the one with the fewest answers takes it in. */
    private static List<Cell> together(List<Cell> known) {
        List<Cell> cells = new ArrayList<>();
        Cell rest = Cell.NOBODY;
        for (Cell cell : known) {
            if (cell.answered() < FEWEST) {
                rest = rest.plus(cell);
            } else {
                cells.add(cell);
            }
        }
        if (rest.answered() >= FEWEST) {
            cells.add(rest);
        } else if (rest.invited() > 0 && !cells.isEmpty()) {
            int least = 0;
            for (int i = 1; i < cells.size(); i++) {
                least = cells.get(i).answered() < cells.get(least).answered() ? i : least;
            }
            cells.set(least, cells.get(least).plus(rest));
        }
        return cells;
    }
}
