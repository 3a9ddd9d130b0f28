/** An OpenID Connect issuer for development: tokens for every role, for the asking. */
@NullMarked
package io.raksa.local.issuer;

import org.jspecify.annotations.NullMarked;
