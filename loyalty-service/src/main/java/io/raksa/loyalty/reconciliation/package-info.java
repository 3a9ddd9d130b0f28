/** The proof that the ledger adds up. */
@NullMarked
package io.raksa.loyalty.reconciliation;

import org.jspecify.annotations.NullMarked;
