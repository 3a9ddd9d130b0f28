package io.raksa.feedback.theme.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Finds the terms that are said more often than before. Each is tested exactly, given how many messages of both times hold it (Przyborowski
 * and Wilenski 1940); of thousands of terms some rise by chance, so that the share of false ones among those told is held at 5 %: Y.
 * Benjamini and Y. Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B 57 (1995), 289-300.
 */
public final class Rising {

    private static final double FALSE_SHARE = 0.05;

    /** Two terms, one within the other, of which so much is the same are one. */
    private static final double SAME = 0.8;

    private Rising() {}

    /**
     * How often a term is said.
     *
     * @param now in how many messages of the period
     * @param before in how many messages of the time before
     */
    public record Count(String term, long now, long before) {}

    /** How many messages there are. */
    public record Messages(long now, long before) {}

    /** The terms that rise, the surest first; of a pair of words and its words only the pair, where they are said together. */
    public static List<Count> of(List<Count> counts, Messages messages) {
        if (messages.now() == 0 || messages.before() == 0) {
            return List.of();
        }
        List<Tested> tested = counts.stream()
                .map(count -> new Tested(count, chance(count, messages)))
                .sorted(Comparator.comparingDouble(Tested::chance).thenComparing(each -> each.count.term()))
                .toList();
        return withoutParts(discovered(tested).stream().map(Tested::count).toList());
    }

    private record Tested(Count count, double chance) {}

    /** How probable it is that so many of its messages are new ones, if it were said as often as before. */
    private static double chance(Count count, Messages messages) {
        double share = (double) messages.now() / (messages.now() + messages.before());
        int both = Math.toIntExact(count.now() + count.before());
        BinomialDistribution binomial = new BinomialDistribution(both, share);
        return count.now() == 0 ? 1 : 1 - binomial.cumulativeProbability(Math.toIntExact(count.now()) - 1);
    }

    private static List<Tested> discovered(List<Tested> tested) {
        int last = 0;
        for (int i = 0; i < tested.size(); i++) {
            last = tested.get(i).chance() <= FALSE_SHARE * (i + 1) / tested.size() ? i + 1 : last;
        }
        return tested.subList(0, last);
    }

    private static List<Count> withoutParts(List<Count> counts) {
        List<Count> whole = new ArrayList<>();
        for (Count count : counts) {
            boolean isPart = counts.stream()
                    .anyMatch(other -> other.term().length() > count.term().length()
                            && other.term().contains(count.term())
                            && other.now() >= SAME * count.now());
            if (!isPart) {
                whole.add(count);
            }
        }
        return whole;
    }
}
