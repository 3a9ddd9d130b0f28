/** Where a record leads that was merged into another: to the surviving profile. */
@NullMarked
package io.raksa.customer.survivor;

import org.jspecify.annotations.NullMarked;
