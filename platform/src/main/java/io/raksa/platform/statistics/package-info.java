/** What figures from few cases are worth: intervals of 95 %, each by a published method. Pure arithmetic. */
@NullMarked
package io.raksa.platform.statistics;

import org.jspecify.annotations.NullMarked;
