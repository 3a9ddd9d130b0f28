package io.raksa.gateway.webhook;

import java.util.UUID;

/**
 * A message that has still to be delivered, and where.
 *
 * @param attempts that failed so far
 */
record Waiting(UUID deliveryId, UUID messageId, String body, UUID endpointId, String url, int attempts) {}
