/** Where a call comes from, told by those proxies that are trusted. */
@NullMarked
package io.raksa.gateway.origin;

import org.jspecify.annotations.NullMarked;
