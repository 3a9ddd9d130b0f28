/** What a customer agreed to, by purpose and channel: an append-only ledger with the proof of each word. */
@NullMarked
package io.raksa.customer.consent;

import org.jspecify.annotations.NullMarked;
