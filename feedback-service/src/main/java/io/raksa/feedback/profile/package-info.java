/** Which records of customer-service are one customer: its merges and their undoing, followed so that views by customer see them all. */
@NullMarked
package io.raksa.feedback.profile;

import org.jspecify.annotations.NullMarked;
