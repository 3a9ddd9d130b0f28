package io.raksa.gateway.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the issuer does what, as it says itself (OpenID Connect Discovery). */
@JsonIgnoreProperties(ignoreUnknown = true)
record IssuerAddresses(
        String issuer,
        @JsonProperty("authorization_endpoint") URI authorization,
        @JsonProperty("token_endpoint") URI token,
        @JsonProperty("jwks_uri") URI keys,
        @JsonProperty("end_session_endpoint") @Nullable URI endSession,
        @JsonProperty("revocation_endpoint") @Nullable URI revocation) {}
