/** What the customer and staff write to each other in a case, and what staff write for each other. */
@NullMarked
package io.raksa.feedback.comment;

import org.jspecify.annotations.NullMarked;
