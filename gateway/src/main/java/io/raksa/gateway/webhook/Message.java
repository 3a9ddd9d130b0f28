package io.raksa.gateway.webhook;

import java.util.UUID;

/**
 * What partners are told.
 *
 * @param id the header {@code webhook-id}, the same at each attempt and replay
 * @param source who told the fact, and {@code eventId} under which id: both together are told once
 * @param subject whom or what it is about; order is kept within it
 * @param body exactly as it is signed and sent
 */
record Message(UUID id, String source, String eventId, String type, UUID subject, String body) {}
