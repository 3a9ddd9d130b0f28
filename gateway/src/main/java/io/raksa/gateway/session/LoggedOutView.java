package io.raksa.gateway.session;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is left to do after a logout. */
@Schema(name = "LoggedOut", description = "Our session has ended.")
record LoggedOutView(
        @Schema(
                description =
                        "Where to send the browser now: the issuer's page that ends its own session and leads back here, or our start"
                                + " page.",
                examples =
                        "https://identity.example.org/realms/raksa/protocol/openid-connect/logout?client_id=raksa-console",
                required = true)
        URI continueAt) {}
