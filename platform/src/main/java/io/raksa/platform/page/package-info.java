/** Keyset pages. */
@NullMarked
package io.raksa.platform.page;

import org.jspecify.annotations.NullMarked;
