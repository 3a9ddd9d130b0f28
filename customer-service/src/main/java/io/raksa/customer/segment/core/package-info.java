/** Conditions over the facts of a customer, in CEL. Pure. */
@NullMarked
package io.raksa.customer.segment.core;

import org.jspecify.annotations.NullMarked;
