/** Tiers: how members rise by what they do, how long a tier lasts, and how they fall. */
@NullMarked
package io.raksa.loyalty.tier;

import org.jspecify.annotations.NullMarked;
