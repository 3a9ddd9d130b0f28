/** Follows the merges of customers: memberships that are one customer's become one, and two again where a merge is undone. */
@NullMarked
package io.raksa.loyalty.merge;

import org.jspecify.annotations.NullMarked;
