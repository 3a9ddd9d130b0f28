/** What promotions do to a cart: exact, in the smallest units of its currency, and without a look at anything else. */
@NullMarked
package io.raksa.loyalty.promotion.core;

import org.jspecify.annotations.NullMarked;
