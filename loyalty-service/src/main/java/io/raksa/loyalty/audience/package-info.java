/** What is known of customers from customer-service: the stage and the segments they are in. */
@NullMarked
package io.raksa.loyalty.audience;

import org.jspecify.annotations.NullMarked;
