package io.raksa.gateway.partner;

import java.util.UUID;

/**
 * The partner behind a valid API key.
 *
 * @param name as registered
 */
public record KeyHolder(UUID partnerId, String name) {}
