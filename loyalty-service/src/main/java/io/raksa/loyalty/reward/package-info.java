/** The rewards that points can be had for. */
@NullMarked
package io.raksa.loyalty.reward;

import org.jspecify.annotations.NullMarked;
