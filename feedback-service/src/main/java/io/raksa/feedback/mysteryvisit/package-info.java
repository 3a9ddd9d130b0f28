/** Mystery visits of our own branches and of competitors, compared point by point. */
@NullMarked
package io.raksa.feedback.mysteryvisit;

import org.jspecify.annotations.NullMarked;
