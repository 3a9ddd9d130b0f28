/** Drawing lots and judging what came of it; pure. */
@NullMarked
package io.raksa.feedback.experiment.core;

import org.jspecify.annotations.NullMarked;
