/** What all insights share: the period they are of, and an index figure that shows how it was reckoned. */
@NullMarked
package io.raksa.feedback.insight;

import org.jspecify.annotations.NullMarked;
