/** What is said beyond free words: values under names. */
@NullMarked
package io.raksa.feedback.detail;

import org.jspecify.annotations.NullMarked;
