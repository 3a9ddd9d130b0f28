/** Points that put a failed service right. */
@NullMarked
package io.raksa.loyalty.compensation;

import org.jspecify.annotations.NullMarked;
