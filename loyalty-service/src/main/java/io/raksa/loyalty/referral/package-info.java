/** Members who bring their friends, and what both get for it. */
@NullMarked
package io.raksa.loyalty.referral;

import org.jspecify.annotations.NullMarked;
