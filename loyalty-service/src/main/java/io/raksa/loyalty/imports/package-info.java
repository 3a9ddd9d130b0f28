/** Files of members, opening balances and voucher codes, brought in whole, accounted for line by line, and taken back whole. */
@NullMarked
package io.raksa.loyalty.imports;

import org.jspecify.annotations.NullMarked;
