/** Earlier cases that may tell of the same happening. */
@NullMarked
package io.raksa.feedback.similarity;

import org.jspecify.annotations.NullMarked;
