/** Households: members who spend their points together. */
@NullMarked
package io.raksa.loyalty.household;

import org.jspecify.annotations.NullMarked;
