/** What every answer of the gateway carries, and how it refuses. */
@NullMarked
package io.raksa.gateway.answer;

import org.jspecify.annotations.NullMarked;
