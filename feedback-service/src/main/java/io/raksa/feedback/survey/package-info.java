/** What the customer thinks of how we put it right: outcome, process, treatment. */
@NullMarked
package io.raksa.feedback.survey;

import org.jspecify.annotations.NullMarked;
