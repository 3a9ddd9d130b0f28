/** Members give points to each other. */
@NullMarked
package io.raksa.loyalty.transfer;

import org.jspecify.annotations.NullMarked;
