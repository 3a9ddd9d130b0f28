/** What a partner system may touch. */
@NullMarked
package io.raksa.customer.partner;

import org.jspecify.annotations.NullMarked;
