/** Which value of a field is kept by a merge and by its undo. Pure. */
@NullMarked
package io.raksa.customer.merge.core;

import org.jspecify.annotations.NullMarked;
