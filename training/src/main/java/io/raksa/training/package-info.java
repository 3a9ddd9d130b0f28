/** Trains the models by which feedback-service reads what is said to it, and says how good they are. */
@NullMarked
package io.raksa.training;

import org.jspecify.annotations.NullMarked;
