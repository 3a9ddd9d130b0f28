/** Where the relationship stands (L1): the stage, why, and how it came there. */
@NullMarked
package io.raksa.customer.lifecycle;

import org.jspecify.annotations.NullMarked;
