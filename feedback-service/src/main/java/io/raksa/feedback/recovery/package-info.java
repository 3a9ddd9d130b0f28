/** Putting right what went wrong: remedies, and who may grant how much. */
@NullMarked
package io.raksa.feedback.recovery;

import org.jspecify.annotations.NullMarked;
