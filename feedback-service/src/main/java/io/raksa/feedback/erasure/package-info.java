/** Erasure of a person: what they said and how to reach them goes, what was counted stays. */
@NullMarked
package io.raksa.feedback.erasure;

import org.jspecify.annotations.NullMarked;
