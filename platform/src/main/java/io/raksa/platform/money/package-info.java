/** Money, exact. */
@NullMarked
package io.raksa.platform.money;

import org.jspecify.annotations.NullMarked;
