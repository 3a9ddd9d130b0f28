/** Who changed what, before, after and why. */
@NullMarked
package io.raksa.platform.audit;

import org.jspecify.annotations.NullMarked;
