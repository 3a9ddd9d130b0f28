/** What the platform does in a second, beside a baseline of the same run. */
@NullMarked
package io.raksa.bench;

import org.jspecify.annotations.NullMarked;
