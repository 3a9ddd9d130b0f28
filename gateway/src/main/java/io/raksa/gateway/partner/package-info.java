/** Partners and their API keys. */
@NullMarked
package io.raksa.gateway.partner;

import org.jspecify.annotations.NullMarked;
