/** Records that turned out to be one customer become one profile, and can come apart again. */
@NullMarked
package io.raksa.customer.merge;

import org.jspecify.annotations.NullMarked;
