/** Causes of complaints, the few that make the most of them first. */
@NullMarked
package io.raksa.feedback.cause;

import org.jspecify.annotations.NullMarked;
