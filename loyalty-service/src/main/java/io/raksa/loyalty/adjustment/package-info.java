/** Points given or taken by staff. */
@NullMarked
package io.raksa.loyalty.adjustment;

import org.jspecify.annotations.NullMarked;
