/** What makes two customers look like one, and how strongly. Pure. */
@NullMarked
package io.raksa.customer.duplicate.core;

import org.jspecify.annotations.NullMarked;
