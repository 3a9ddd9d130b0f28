package io.raksa.feedback.similarity;

import java.time.Instant;
import java.util.UUID;

/**
 * A case that may tell of the same.
 *
 * @param score how many of their character trigrams the texts share, from 0 to 1
 */
record Similar(UUID complaintId, double score, Resemblance reason, Instant openedAt) {}
