package io.raksa.loyalty.checkout;

import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.promotion.Evaluated;
import io.raksa.loyalty.promotion.Shopper;
import java.util.List;

/**
 * What a cart would come to, and what it was reckoned from.
 *
 * @param rules by which it earns, of all kinds of points
 */
record Quote(CheckoutRequest request, Shopper shopper, Evaluated evaluated, List<EarnRule> rules, Sale sale) {}
