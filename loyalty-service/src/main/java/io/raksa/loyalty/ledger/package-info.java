/** The double-entry points ledger: {@link io.raksa.loyalty.ledger.Ledger} posts, balances and statements are read here. */
@NullMarked
package io.raksa.loyalty.ledger;

import org.jspecify.annotations.NullMarked;
