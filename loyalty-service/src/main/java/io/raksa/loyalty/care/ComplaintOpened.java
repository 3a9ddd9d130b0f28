package io.raksa.loyalty.care;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint was opened; told again once somebody claims what they said without an account. */
@FactType("feedback.complaint.opened.v1")
record ComplaintOpened(UUID complaintId, @Nullable UUID customerId, Severity severity, Instant openedAt) {}
