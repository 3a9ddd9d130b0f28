/** What a posting is made of and which lots it takes, pure. */
@NullMarked
package io.raksa.loyalty.ledger.core;

import org.jspecify.annotations.NullMarked;
