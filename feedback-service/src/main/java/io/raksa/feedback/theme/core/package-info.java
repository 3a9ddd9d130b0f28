/** Which words a text is of, and which of many words rise. Pure. */
@NullMarked
package io.raksa.feedback.theme.core;

import org.jspecify.annotations.NullMarked;
