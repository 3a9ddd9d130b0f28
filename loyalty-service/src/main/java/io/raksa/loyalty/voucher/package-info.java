/** Vouchers: what they give, codes by the million, and their redemption, each as often as it was promised and no oftener. */
@NullMarked
package io.raksa.loyalty.voucher;

import org.jspecify.annotations.NullMarked;
