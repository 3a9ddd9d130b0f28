/** Which customers changed: what is derived from their facts follows from here, soon after the change. */
@NullMarked
package io.raksa.customer.change;

import org.jspecify.annotations.NullMarked;
