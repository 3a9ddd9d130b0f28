/** One Idempotency-Key, one effect, however often and however concurrently it is sent. */
@NullMarked
package io.raksa.platform.idempotency;

import org.jspecify.annotations.NullMarked;
