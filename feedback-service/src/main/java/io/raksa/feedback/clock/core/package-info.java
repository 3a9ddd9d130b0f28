/** The rules of the clocks of a complaint: what starts, holds and ends them, and when they are due. Pure: no container, no database, no clock. */
@NullMarked
package io.raksa.feedback.clock.core;

import org.jspecify.annotations.NullMarked;
