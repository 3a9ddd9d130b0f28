/** Everything that happened with a customer, newest first. */
@NullMarked
package io.raksa.customer.timeline;

import org.jspecify.annotations.NullMarked;
