/** Who calls: tokens of the issuer, API keys of partners and the tokens they are exchanged for. */
@NullMarked
package io.raksa.gateway.identity;

import org.jspecify.annotations.NullMarked;
