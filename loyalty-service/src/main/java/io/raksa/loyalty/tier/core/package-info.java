/** The rules of rising and falling, pure. */
@NullMarked
package io.raksa.loyalty.tier.core;

import org.jspecify.annotations.NullMarked;
