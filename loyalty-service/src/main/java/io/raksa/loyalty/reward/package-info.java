/** Points for employees whose ideas proved right. */
@NullMarked
package io.raksa.loyalty.reward;

import org.jspecify.annotations.NullMarked;
