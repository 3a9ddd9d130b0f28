/** Claiming a complaint that was made without an account. */
@NullMarked
package io.raksa.feedback.claim;

import org.jspecify.annotations.NullMarked;
