/** How codes are written and what they give, pure. */
@NullMarked
package io.raksa.loyalty.voucher.core;

import org.jspecify.annotations.NullMarked;
