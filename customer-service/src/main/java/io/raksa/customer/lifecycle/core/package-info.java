/** The stages as a state machine over purchase days, by a named rule. Pure. */
@NullMarked
package io.raksa.customer.lifecycle.core;

import org.jspecify.annotations.NullMarked;
