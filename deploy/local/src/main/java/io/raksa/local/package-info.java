/** The whole platform on one machine: what `./raksa` starts, supervises and ends, and {@link io.raksa.local.Platform} for tests. */
@NullMarked
package io.raksa.local;

import org.jspecify.annotations.NullMarked;
