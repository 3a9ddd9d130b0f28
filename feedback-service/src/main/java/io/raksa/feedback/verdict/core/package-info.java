/** The verdict from words and deeds; pure. */
@NullMarked
package io.raksa.feedback.verdict.core;

import org.jspecify.annotations.NullMarked;
