/** What the programme owes, what is never used, and what failures cost. */
@NullMarked
package io.raksa.loyalty.liability;

import org.jspecify.annotations.NullMarked;
