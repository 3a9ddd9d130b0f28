/** Free attributes of customers, by a schema that the house declares itself. */
@NullMarked
package io.raksa.customer.attribute;

import org.jspecify.annotations.NullMarked;
