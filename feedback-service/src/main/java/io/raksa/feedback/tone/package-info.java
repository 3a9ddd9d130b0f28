/** How what is said to us is said: suggested by a model at intake, corrected by staff, summed up as index I1. */
@NullMarked
package io.raksa.feedback.tone;

import org.jspecify.annotations.NullMarked;
