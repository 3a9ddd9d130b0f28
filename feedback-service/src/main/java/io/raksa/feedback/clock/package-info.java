/**
 * By when complaints are acknowledged, answered and resolved: business calendars, policies, the clocks of each case, and the warnings
 * before a promise is broken.
 */
@NullMarked
package io.raksa.feedback.clock;

import org.jspecify.annotations.NullMarked;
