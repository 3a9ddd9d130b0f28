/** The rules of a complaint case: its states, what may be done in which, and what that changes. Pure: no container, no database, no clock. */
@NullMarked
package io.raksa.feedback.complaint.core;

import org.jspecify.annotations.NullMarked;
