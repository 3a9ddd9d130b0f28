/** Members, balances and voucher codes as files, row by row in bounded memory. */
@NullMarked
package io.raksa.loyalty.exports;

import org.jspecify.annotations.NullMarked;
