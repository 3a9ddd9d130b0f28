/** Written service standards: what customers are promised, and month by month whether it is kept. */
@NullMarked
package io.raksa.feedback.standard;

import org.jspecify.annotations.NullMarked;
