/** What customers do, as customer-service tells it: what they bought and gave back, and whether they stay. */
@NullMarked
package io.raksa.feedback.deed;

import org.jspecify.annotations.NullMarked;
