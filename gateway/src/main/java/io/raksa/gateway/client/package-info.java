/** Connections to the services. */
@NullMarked
package io.raksa.gateway.client;

import org.jspecify.annotations.NullMarked;
