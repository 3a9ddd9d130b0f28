/** Telling others (L6): recommendations and referrals that bought. */
@NullMarked
package io.raksa.customer.advocacy;

import org.jspecify.annotations.NullMarked;
