package io.raksa.customer.valuation.core;

import java.util.List;

/** What customers who came back spend on a repeat day on average, those with equal figures as one group with a weight. */
public record Spending(List<Group> groups) {

    /**
     * Customers with equal figures.
     *
     * @param repeats their purchase days after the first, at least 1
     * @param mean what they spent on them on average, more than 0
     * @param customers how many they are
     */
    public record Group(int repeats, double mean, double customers) {}

    /** The number of customers. */
    public double total() {
        return groups.stream().mapToDouble(Group::customers).sum();
    }

    /** The mean of the customers' means. */
    double mean() {
        return groups.stream()
                        .mapToDouble(group -> group.customers() * group.mean())
                        .sum()
                / total();
    }

    /** How far the number of repeats and the mean spend go together, -1 to 1 (Pearson); the model takes them as independent. */
    public double correlation() {
        double total = total();
        double repeats = 0;
        double means = 0;
        for (Group group : groups) {
            repeats += group.customers() * group.repeats() / total;
            means += group.customers() * group.mean() / total;
        }
        double together = 0;
        double ofRepeats = 0;
        double ofMeans = 0;
        for (Group group : groups) {
            double x = group.repeats() - repeats;
            double z = group.mean() - means;
            together += group.customers() * x * z;
            ofRepeats += group.customers() * x * x;
            ofMeans += group.customers() * z * z;
        }
        return together / Math.sqrt(ofRepeats * ofMeans);
    }
}
