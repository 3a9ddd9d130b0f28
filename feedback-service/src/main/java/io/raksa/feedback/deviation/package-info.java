/**
 * The double-deviation guard: who is failed a second time in the same way goes straight to a senior owner and gets another remedy, since
 * the recovery paradox is gone after a second failure.
 */
@NullMarked
package io.raksa.feedback.deviation;

import org.jspecify.annotations.NullMarked;
