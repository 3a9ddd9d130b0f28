/** What happens to every request before anything else: path hygiene, request id, route, limits, credentials. */
@NullMarked
package io.raksa.gateway.door;

import org.jspecify.annotations.NullMarked;
