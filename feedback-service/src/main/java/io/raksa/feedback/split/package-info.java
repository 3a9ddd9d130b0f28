/** Makes two cases of one that holds two problems. */
@NullMarked
package io.raksa.feedback.split;

import org.jspecify.annotations.NullMarked;
