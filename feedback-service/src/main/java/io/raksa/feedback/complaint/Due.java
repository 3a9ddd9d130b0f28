package io.raksa.feedback.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When something of a complaint is due next; null where nothing is owed. */
public record Due(UUID complaintId, @Nullable Instant at) {}
