/** What the database itself still has of what was erased, and its removal. */
@NullMarked
package io.raksa.platform.leftover;

import org.jspecify.annotations.NullMarked;
