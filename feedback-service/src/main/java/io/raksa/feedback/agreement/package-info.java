/** Quality agreements: targets agreed in writing and signed by both sides, measured while they run, settled from data, and drawn anew. */
@NullMarked
package io.raksa.feedback.agreement;

import org.jspecify.annotations.NullMarked;
