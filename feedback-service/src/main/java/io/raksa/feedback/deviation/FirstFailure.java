package io.raksa.feedback.deviation;

import java.time.Instant;
import java.util.UUID;

/**
 * The failure that a second one repeats.
 *
 * @param complaintId the complaint that tells of it
 * @param openedAt when that was opened
 * @param days how many whole days lie between both
 * @param ruleVersion the rule by which they are the same
 */
public record FirstFailure(UUID complaintId, Instant openedAt, long days, int ruleVersion) {}
