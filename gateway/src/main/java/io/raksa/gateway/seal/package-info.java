/** What the gateway has to read again but nobody else may: kept encrypted. */
@NullMarked
package io.raksa.gateway.seal;

import org.jspecify.annotations.NullMarked;
