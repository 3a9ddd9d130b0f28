package io.raksa.gateway.partner;

import java.util.Set;
import java.util.UUID;

/**
 * The partner behind a valid API key.
 *
 * @param keyId the key that was shown
 * @param name as registered
 * @param scopes what this key may be used for
 * @param quota what this key may call
 */
public record KeyHolder(UUID keyId, UUID partnerId, String name, Set<Scope> scopes, Quota quota) {}
