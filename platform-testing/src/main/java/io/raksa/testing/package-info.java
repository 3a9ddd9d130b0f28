/**
 * What every module needs to test itself against real things: a real PostgreSQL, a real OpenID Connect issuer, the application's own
 * OpenAPI document, and the rules of the house.
 */
@NullMarked
package io.raksa.testing;

import org.jspecify.annotations.NullMarked;
