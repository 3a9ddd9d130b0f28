/** Campaigns: for whom, when, what they give, how much of it at most, and whether it was worth it. */
@NullMarked
package io.raksa.loyalty.promotion;

import org.jspecify.annotations.NullMarked;
