/** Roles, the caller and what is the caller's own. */
@NullMarked
package io.raksa.platform.security;

import org.jspecify.annotations.NullMarked;
