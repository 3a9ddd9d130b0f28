/** What staff see of a customer that no words say: expression (index I2) and contention (index I3). */
@NullMarked
package io.raksa.feedback.observation;

import org.jspecify.annotations.NullMarked;
