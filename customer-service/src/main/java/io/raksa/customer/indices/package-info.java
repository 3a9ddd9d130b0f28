/** Indices of service success that deeds give: orders and telling others (I4), repeat orders (I5), promotion (I6). */
@NullMarked
package io.raksa.customer.indices;

import org.jspecify.annotations.NullMarked;
