package io.raksa.gateway.origin;

import org.jspecify.annotations.Nullable;

/**
 * Where a call comes from.
 *
 * @param client the address of the caller, or of the first proxy on the way that nobody vouches for
 * @param scheme {@code http} or {@code https}, as the caller wrote it
 * @param host the authority that the caller asked for; null where they named none
 */
public record Origin(String client, String scheme, @Nullable String host) {}
