/** Carts that become purchases: promotions applied, vouchers and points used, points earned; each once. */
@NullMarked
package io.raksa.loyalty.checkout;

import org.jspecify.annotations.NullMarked;
