/** Who belongs to a programme. */
@NullMarked
package io.raksa.loyalty.membership;

import org.jspecify.annotations.NullMarked;
