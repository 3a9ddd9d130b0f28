/** Who the customer is: registering, looking up, reading, changing. */
@NullMarked
package io.raksa.customer.profile;

import org.jspecify.annotations.NullMarked;
