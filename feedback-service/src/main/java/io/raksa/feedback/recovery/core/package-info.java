/** The rule of authority over remedies. Pure: no container, no database, no clock. */
@NullMarked
package io.raksa.feedback.recovery.core;

import org.jspecify.annotations.NullMarked;
