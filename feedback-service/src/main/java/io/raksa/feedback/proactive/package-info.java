/** The silent-exit alarm: a customer who fell silent without a word is asked before it is too late. */
@NullMarked
package io.raksa.feedback.proactive;

import org.jspecify.annotations.NullMarked;
