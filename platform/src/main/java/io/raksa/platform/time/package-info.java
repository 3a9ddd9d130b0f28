/** The clock, the business time zone and the business calendar. */
@NullMarked
package io.raksa.platform.time;

import org.jspecify.annotations.NullMarked;
