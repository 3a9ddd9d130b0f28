/** What is spoken of more than before: words, and pairs of words, that rise against their own past. */
@NullMarked
package io.raksa.feedback.theme;

import org.jspecify.annotations.NullMarked;
