/** What figures from few cases are worth: intervals of 95 %, each by a published method. Pure arithmetic. */
@NullMarked
package io.raksa.feedback.statistics;

import org.jspecify.annotations.NullMarked;
