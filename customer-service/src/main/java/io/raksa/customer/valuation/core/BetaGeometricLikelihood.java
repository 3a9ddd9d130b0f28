package io.raksa.customer.valuation.core;

import java.util.Arrays;

/**
 * The likelihood of BG/NBD and MBG/NBD with its slope in closed form. As the number of repeats is whole, the gamma and beta functions are
 * running sums of logarithms; a group costs one exponential and one logarithm.
 */
final class BetaGeometricLikelihood implements Likelihood {

    /** From here on one and the odds are the odds, to the last digit. */
    private static final double CERTAIN = 40;

    private final int firstOccasions;
    private final Histories histories;

    BetaGeometricLikelihood(boolean leavesAfterFirst, Histories histories) {
        this.firstOccasions = leavesAfterFirst ? 1 : 0;
        this.histories = histories;
    }

    @Override
    public double at(double[] parameters) {
        return at(parameters, new double[parameters.length]);
    }

    /** FHL 2005, equation 6, in the form ln(A1) + ln(A2) + ln(exp(A3) + exp(A4)) of its implementation note; BDS 2007, appendix A. */
    @Override
    public double at(double[] parameters, double[] slope) {
        double r = parameters[0];
        double alpha = parameters[1];
        double[] alive = logarithms(alpha, histories.ages);
        double[] gone = logarithms(alpha, histories.recencies);
        double[] leaving = leaving(parameters[2], parameters[3]);
        double[] leftByRepeats = new double[histories.customersByRepeats.length];
        double sum = 0;
        double byR = 0;
        double byAlpha = 0;
        for (int i = 0; i < histories.repeats.length; i++) {
            int repeats = histories.repeats[i];
            int age = histories.ageAt[i];
            int recency = histories.recencyAt[i];
            double buys = r + repeats;
            double still = -buys * alive[age];
            double logOdds = leaving[repeats] - buys * gone[recency] - still;
            double odds = Math.exp(logOdds);
            double stays = histories.customers[i] / (1 + odds);
            double left = histories.customers[i] - stays;
            sum += histories.customers[i] * (still + (logOdds > CERTAIN ? logOdds : Math.log(1 + odds)));
            leftByRepeats[repeats] += left;
            byR -= stays * alive[age] + left * gone[recency];
            byAlpha -= buys * (stays / (alpha + histories.ages[age]) + left / (alpha + histories.recencies[recency]));
        }
        slopeOfRepeats(parameters, leftByRepeats, slope);
        slope[0] += byR;
        slope[1] += byAlpha;
        return sum + ofRepeats(parameters);
    }

    /** ln(A1) and ln(A2), which depend on the repeats alone. */
    private double ofRepeats(double[] parameters) {
        double r = parameters[0];
        double b = parameters[3];
        double both = parameters[2] + b;
        double stayed = firstOccasions == 0 ? 0 : Math.log(b / both);
        double bought = r * Math.log(parameters[1]);
        double sum = 0;
        for (int x = 0; x < histories.customersByRepeats.length; x++) {
            sum += histories.customersByRepeats[x] * (bought + stayed);
            bought += Math.log(r + x);
            int occasions = x + firstOccasions;
            stayed += Math.log((b + occasions) / (both + occasions));
        }
        return sum;
    }

    private void slopeOfRepeats(double[] parameters, double[] leftByRepeats, double[] slope) {
        double r = parameters[0];
        double b = parameters[3];
        double both = parameters[2] + b;
        double bought = Math.log(parameters[1]);
        double ofB = firstOccasions == 0 ? 0 : 1 / b;
        double ofBoth = firstOccasions == 0 ? 0 : 1 / both;
        Arrays.fill(slope, 0);
        for (int x = 0; x < leftByRepeats.length; x++) {
            double customers = histories.customersByRepeats[x];
            int occasions = x + firstOccasions;
            slope[0] += customers * bought;
            slope[1] += customers * r / parameters[1];
            slope[2] += leftByRepeats[x] / parameters[2] - customers * ofBoth;
            slope[3] += customers * (ofB - ofBoth) - (occasions == 0 ? 0 : leftByRepeats[x] / (b + occasions - 1));
            bought += 1 / (r + x);
            ofB += 1 / (b + occasions);
            ofBoth += 1 / (both + occasions);
        }
    }

    /** By the number of repeats, the weight of having left at the last purchase: nothing where there was no occasion to. */
    private double[] leaving(double a, double b) {
        double[] leaving = new double[histories.customersByRepeats.length];
        for (int x = 0; x < leaving.length; x++) {
            int occasions = x + firstOccasions;
            leaving[x] = occasions == 0 ? Double.NEGATIVE_INFINITY : Math.log(a / (b + occasions - 1));
        }
        return leaving;
    }

    private static double[] logarithms(double alpha, double[] times) {
        double[] logarithms = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            logarithms[i] = Math.log(alpha + times[i]);
        }
        return logarithms;
    }
}
