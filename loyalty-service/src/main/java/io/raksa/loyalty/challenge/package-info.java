/** What members are asked to do for a reward. */
@NullMarked
package io.raksa.loyalty.challenge;

import org.jspecify.annotations.NullMarked;
