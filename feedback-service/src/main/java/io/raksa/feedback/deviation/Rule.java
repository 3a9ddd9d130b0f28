package io.raksa.feedback.deviation;

import java.time.Instant;
import java.util.List;

/**
 * What counts as failing a customer again.
 *
 * @param windowDays how many days after the first a second counts
 * @param same in what both must be the same, all of them
 * @param team to whom the second goes
 */
record Rule(int version, int windowDays, List<Sameness> same, String team, String changedBy, Instant changedAt) {}
