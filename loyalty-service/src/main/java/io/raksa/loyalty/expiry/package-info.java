/** The end of points that were not used in time. */
@NullMarked
package io.raksa.loyalty.expiry;

import org.jspecify.annotations.NullMarked;
