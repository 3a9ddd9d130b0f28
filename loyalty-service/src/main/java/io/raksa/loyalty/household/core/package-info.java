/** Who of a household pays, pure. */
@NullMarked
package io.raksa.loyalty.household.core;

import org.jspecify.annotations.NullMarked;
