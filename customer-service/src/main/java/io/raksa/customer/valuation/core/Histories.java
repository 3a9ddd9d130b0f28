package io.raksa.customer.valuation.core;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Many customers, those with an equal history as one group with a weight: the cost of a fit grows with the number of groups, not of
 * customers. Kept as columns, and each distinct age, recency and number of repeats once, so that a likelihood takes its logarithms once.
 */
public final class Histories {

    /**
     * Customers with an equal history.
     *
     * @param customers how many they are
     */
    public record Group(History history, double customers) {}

    final int[] repeats;
    final int[] recencyAt;
    final int[] ageAt;
    final double[] customers;
    final double[] recencies;
    final double[] ages;
    /** How many customers have so many repeats, by the number of repeats. */
    final double[] customersByRepeats;

    private final double total;

    private Histories(List<Group> groups) {
        recencies = distinct(groups, group -> group.history().recency());
        ages = distinct(groups, group -> group.history().age());
        repeats = groups.stream().mapToInt(group -> group.history().repeats()).toArray();
        customers = groups.stream().mapToDouble(Group::customers).toArray();
        recencyAt = places(groups, group -> group.history().recency(), recencies);
        ageAt = places(groups, group -> group.history().age(), ages);
        customersByRepeats = new double[Arrays.stream(repeats).max().orElse(0) + 1];
        for (int i = 0; i < repeats.length; i++) {
            customersByRepeats[repeats[i]] += customers[i];
        }
        total = Arrays.stream(customers).sum();
    }

    public static Histories of(List<Group> groups) {
        return new Histories(groups);
    }

    /** The number of groups. */
    public int size() {
        return repeats.length;
    }

    /** The number of customers. */
    public double total() {
        return total;
    }

    /** The history of one group. */
    public History history(int group) {
        return new History(repeats[group], recencies[recencyAt[group]], ages[ageAt[group]]);
    }

    private static double[] distinct(List<Group> groups, ToDoubleFunction<Group> value) {
        return groups.stream().mapToDouble(value).sorted().distinct().toArray();
    }

    private static int[] places(List<Group> groups, ToDoubleFunction<Group> value, double[] values) {
        return groups.stream()
                .mapToDouble(value)
                .mapToInt(one -> Arrays.binarySearch(values, one))
                .toArray();
    }
}
