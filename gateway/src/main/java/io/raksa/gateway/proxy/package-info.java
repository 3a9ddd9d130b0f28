/** Passing calls on to the services, both bodies as streams. */
@NullMarked
package io.raksa.gateway.proxy;

import org.jspecify.annotations.NullMarked;
