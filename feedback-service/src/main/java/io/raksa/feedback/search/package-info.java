/** Finding cases by what was said in them, in Thai and English. */
@NullMarked
package io.raksa.feedback.search;

import org.jspecify.annotations.NullMarked;
