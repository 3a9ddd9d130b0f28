package io.raksa.bench;

import io.raksa.customer.valuation.core.Histories;
import io.raksa.customer.valuation.core.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Customers drawn from BG/NBD with parameters like CDNOW's, who came in twelve weeks and were watched for up to 39 weeks; histories are in
 * whole days, as purchase days are.
 */
final class Population {

    private static final double R = 0.243;
    private static final double ALPHA_DAYS = 4.414 * 7;
    private static final double A = 0.793;
    private static final double B = 2.426;
    private static final int LONGEST = 272;
    private static final int DAYS_OF_ACQUISITION = 84;
    private static final int SEED = 1997;

    private final short[] repeats;
    private final short[] recencyDays;
    private final short[] ageDays;

    private Population(int customers) {
        repeats = new short[customers];
        recencyDays = new short[customers];
        ageDays = new short[customers];
    }

    static Population of(int customers) {
        Population population = new Population(customers);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int customer = 0; customer < customers; customer++) {
            population.draw(customer, random);
        }
        return population;
    }

    /** Customers with an equal history together, and in which group each one is. */
    static final class Grouped {

        private final Histories histories;
        private final int[] groups;

        private Grouped(Histories histories, int[] groups) {
            this.histories = histories;
            this.groups = groups;
        }

        Histories histories() {
            return histories;
        }

        int groupOf(int customer) {
            return groups[customer];
        }
    }

    Grouped grouped() {
        Map<Integer, Integer> known = new HashMap<>();
        List<int[]> counted = new ArrayList<>();
        int[] groups = new int[repeats.length];
        for (int customer = 0; customer < groups.length; customer++) {
            int key = (repeats[customer] * (LONGEST + 1) + recencyDays[customer]) * (LONGEST + 1) + ageDays[customer];
            int next = counted.size();
            int group = known.computeIfAbsent(key, first -> next);
            if (group == next) {
                counted.add(new int[] {customer, 0});
            }
            counted.get(group)[1]++;
            groups[customer] = group;
        }
        return new Grouped(
                Histories.of(counted.stream()
                        .map(one -> new Histories.Group(history(one[0]), one[1]))
                        .toList()),
                groups);
    }

    private History history(int customer) {
        return new History(
                repeats[customer],
                recencyDays[customer] / History.DAYS_A_WEEK,
                ageDays[customer] / History.DAYS_A_WEEK);
    }

    private void draw(int customer, SplittableRandom random) {
        int age = LONGEST - random.nextInt(DAYS_OF_ACQUISITION);
        double rate = gamma(R, random) / ALPHA_DAYS;
        double one = gamma(A, random);
        double leaves = one / (one + gamma(B, random));
        double time = 0;
        int last = 0;
        int days = 0;
        while (true) {
            time += -Math.log(random.nextDouble()) / rate;
            if (time >= age) {
                break;
            }
            int day = (int) Math.ceil(time);
            days += day > last ? 1 : 0;
            last = day;
            if (random.nextDouble() < leaves) {
                break;
            }
        }
        repeats[customer] = (short) days;
        recencyDays[customer] = (short) last;
        ageDays[customer] = (short) age;
    }

    /** Marsaglia and Tsang, A Simple Method for Generating Gamma Variables, 2000. */
    private static double gamma(double shape, SplittableRandom random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
