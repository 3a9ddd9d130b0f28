/** The rules of webhooks: how a message is signed, when it is tried again, and where it may go. */
@NullMarked
package io.raksa.gateway.webhook.core;

import org.jspecify.annotations.NullMarked;
