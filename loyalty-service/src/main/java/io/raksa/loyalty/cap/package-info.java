/** Caps: the most points a member may earn. */
@NullMarked
package io.raksa.loyalty.cap;

import org.jspecify.annotations.NullMarked;
