/** What there is to do today, for a team or for all. */
@NullMarked
package io.raksa.feedback.worklist;

import org.jspecify.annotations.NullMarked;
