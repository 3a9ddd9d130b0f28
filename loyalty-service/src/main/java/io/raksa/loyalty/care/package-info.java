/** Care while a complaint is open: points do not end and tiers do not fall, and others may ask whether one is open. */
@NullMarked
package io.raksa.loyalty.care;

import org.jspecify.annotations.NullMarked;
