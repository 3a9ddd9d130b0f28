/** Macros: what staff do again and again in a case, written once and done as a whole. */
@NullMarked
package io.raksa.feedback.macro;

import org.jspecify.annotations.NullMarked;
