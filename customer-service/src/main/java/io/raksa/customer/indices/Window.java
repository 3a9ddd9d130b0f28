package io.raksa.customer.indices;

/**
 * The days that are looked at.
 *
 * @param days the latest ones
 * @param pastDays how many before them are a customer's own past
 * @param enoughPastDays fewer days of past are not compared with
 */
record Window(int days, int pastDays, int enoughPastDays) {

    static final Window OF_A_QUARTER = new Window(90, 360, 90);
}
