/** Files of purchases: brought in whole, line by line accounted for, gone on with after an interruption. */
@NullMarked
package io.raksa.customer.imports;

import org.jspecify.annotations.NullMarked;
