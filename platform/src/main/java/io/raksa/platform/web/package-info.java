/** Limits and headers of the public port. */
@NullMarked
package io.raksa.platform.web;

import org.jspecify.annotations.NullMarked;
