/** What moves between the accounts of gift cards, and what their codes are. */
@NullMarked
package io.raksa.loyalty.giftcard.core;

import org.jspecify.annotations.NullMarked;
