/** What a text tells by itself, by linear models on its character n-grams and words: its tone, where it should go. Pure. */
@NullMarked
package io.raksa.feedback.tone.core;

import org.jspecify.annotations.NullMarked;
