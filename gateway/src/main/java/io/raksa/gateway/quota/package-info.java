/** How often a partner's API key may be shown, exactly, over all replicas. */
@NullMarked
package io.raksa.gateway.quota;

import org.jspecify.annotations.NullMarked;
