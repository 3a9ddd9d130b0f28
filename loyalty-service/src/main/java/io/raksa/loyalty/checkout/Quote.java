package io.raksa.loyalty.checkout;

import io.raksa.loyalty.promotion.Evaluated;
import io.raksa.loyalty.promotion.Shopper;

/** What a cart would come to, and what it was reckoned from. */
record Quote(CheckoutRequest request, Shopper shopper, Evaluated evaluated, Sale sale) {}
