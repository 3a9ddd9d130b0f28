/** Households and companies: who belongs together, and what they are worth together. A customer counts in one group, the primary one. */
@NullMarked
package io.raksa.customer.group;

import org.jspecify.annotations.NullMarked;
