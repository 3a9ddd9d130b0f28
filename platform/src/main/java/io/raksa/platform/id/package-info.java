/** Identifiers. */
@NullMarked
package io.raksa.platform.id;

import org.jspecify.annotations.NullMarked;
