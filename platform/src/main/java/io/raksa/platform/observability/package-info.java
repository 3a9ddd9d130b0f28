/** Log hygiene and request ids. */
@NullMarked
package io.raksa.platform.observability;

import org.jspecify.annotations.NullMarked;
