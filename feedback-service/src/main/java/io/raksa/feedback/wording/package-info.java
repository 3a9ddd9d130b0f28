/** Sentences shown to customers, in Thai and English. */
@NullMarked
package io.raksa.feedback.wording;

import org.jspecify.annotations.NullMarked;
