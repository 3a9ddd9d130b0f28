/** Hearing at once, at every replica, of what any of them told the database. */
@NullMarked
package io.raksa.gateway.listening;

import org.jspecify.annotations.NullMarked;
