/** What becomes due by time alone: points that can be used, points that end, tiers that fall. */
@NullMarked
package io.raksa.loyalty.dayroll;

import org.jspecify.annotations.NullMarked;
