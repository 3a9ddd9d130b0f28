package io.raksa.loyalty.care;

import java.time.Instant;
import java.util.UUID;

/** A customer complained, or a complaint of theirs was opened again; told within this service, in the transaction that keeps it. */
public record CustomerComplained(UUID complaintId, UUID customerId, Instant at) {}
