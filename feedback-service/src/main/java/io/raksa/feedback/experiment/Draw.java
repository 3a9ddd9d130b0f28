package io.raksa.feedback.experiment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer drew.
 *
 * @param arm its place in the experiment, from 0
 * @param deviation why something else was done; null while nobody said so
 */
record Draw(
        UUID experimentId,
        UUID customerId,
        UUID complaintId,
        int arm,
        Instant drawnAt,
        @Nullable String deviation,
        @Nullable Instant deviatedAt) {}
