/** Purchases, singly and in bulk; each enters once. */
@NullMarked
package io.raksa.customer.purchase;

import org.jspecify.annotations.NullMarked;
