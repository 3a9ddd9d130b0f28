/** Loyalty programmes: what a purchase earns and how long points live. */
@NullMarked
package io.raksa.loyalty.programme;

import org.jspecify.annotations.NullMarked;
