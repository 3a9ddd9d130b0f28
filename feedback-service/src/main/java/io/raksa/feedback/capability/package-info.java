/**
 * Secrets that open one thing to whoever holds them, without a login: a tracking code, a survey link.
 *
 * <p>They are derived by HMAC-SHA256 from the id of what they open and a secret of the deployment, and the database keeps their SHA-256
 * hash only. So a copy of the database opens nothing, and a code whose answer was lost on the way can be shown again without being
 * stored. The answers kept for {@code Idempotency-Key} replays do contain a code, for the two days they are kept: they lie in the same
 * database as the complaint itself, of which the code shows less than the row beside it.
 *
 * <p>Changing the secret leaves every code already given out valid, since its hash is still there.
 */
@NullMarked
package io.raksa.feedback.capability;

import org.jspecify.annotations.NullMarked;
