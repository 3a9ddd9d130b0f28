/** Gift cards: stored value in money, sold, paid with in part or whole, and given back, each exactly once. */
@NullMarked
package io.raksa.loyalty.giftcard;

import org.jspecify.annotations.NullMarked;
