/** Views composed of what several services know. */
@NullMarked
package io.raksa.gateway.overview;

import org.jspecify.annotations.NullMarked;
