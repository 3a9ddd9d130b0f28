/** What a customer is worth, and from which day on silence is a farewell (C2, R4, U1). */
@NullMarked
package io.raksa.customer.valuation;

import org.jspecify.annotations.NullMarked;
