/**
 * Facts between services: told in the transaction of the change ({@link io.raksa.platform.event.Events}), delivered at least once and
 * in order per subject, taken once ({@link io.raksa.platform.event.FactHandler}). Only the sender and the resource know how an event travels.
 */
@NullMarked
package io.raksa.platform.event;

import org.jspecify.annotations.NullMarked;
