/** What partners are told of, as Standard Webhooks: endpoints, deliveries in order, and their log. */
@NullMarked
package io.raksa.gateway.webhook;

import org.jspecify.annotations.NullMarked;
