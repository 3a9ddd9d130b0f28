/** Strict JSON: what is not understood is refused, naming the field. */
@NullMarked
package io.raksa.platform.json;

import org.jspecify.annotations.NullMarked;
