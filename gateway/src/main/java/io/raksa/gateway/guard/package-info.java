/** What keeps a service that fails, or is slow, from taking its callers along: a circuit breaker and a bulkhead for each. */
@NullMarked
package io.raksa.gateway.guard;

import org.jspecify.annotations.NullMarked;
