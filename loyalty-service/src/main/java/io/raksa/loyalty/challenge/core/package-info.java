/** How far a challenge is, from what a member bought. */
@NullMarked
package io.raksa.loyalty.challenge.core;

import org.jspecify.annotations.NullMarked;
