/** Member numbers, pure. */
@NullMarked
package io.raksa.loyalty.membership.core;

import org.jspecify.annotations.NullMarked;
