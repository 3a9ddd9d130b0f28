/** What is changed so that a cause of complaints goes away, and the proof that it did. */
@NullMarked
package io.raksa.feedback.improvement;

import org.jspecify.annotations.NullMarked;
