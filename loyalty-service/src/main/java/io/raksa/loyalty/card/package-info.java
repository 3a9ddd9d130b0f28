/** Discount cards: one for each member at a time, blocked and replaced when lost, checked at tills without a name. */
@NullMarked
package io.raksa.loyalty.card;

import org.jspecify.annotations.NullMarked;
