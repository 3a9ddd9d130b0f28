/** Where customers meet us: what they lived through at each touch point, and whom they told. */
@NullMarked
package io.raksa.customer.interaction;

import org.jspecify.annotations.NullMarked;
