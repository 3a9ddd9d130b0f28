/** What answers tell of all who were asked. Pure. */
@NullMarked
package io.raksa.feedback.survey.core;

import org.jspecify.annotations.NullMarked;
