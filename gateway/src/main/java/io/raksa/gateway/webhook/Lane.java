package io.raksa.gateway.webhook;

import java.util.UUID;

/**
 * What one endpoint has still to get of one subject, leased to this replica: nobody else sends from it until the lease ends.
 *
 * @param lease proves that the lane is still ours when we put down what became of it
 */
record Lane(UUID endpointId, UUID subject, UUID lease) {}
