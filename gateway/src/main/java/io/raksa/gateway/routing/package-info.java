/** Which path belongs to which service. One table to read. */
@NullMarked
package io.raksa.gateway.routing;

import org.jspecify.annotations.NullMarked;
