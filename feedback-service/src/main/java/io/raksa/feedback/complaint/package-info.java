/** The complaint case, after ISO 10002: its steps, who took them, and why. */
@NullMarked
package io.raksa.feedback.complaint;

import org.jspecify.annotations.NullMarked;
