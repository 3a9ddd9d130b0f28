package io.raksa.gateway.identity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON web key set (RFC 7517). */
@Schema(name = "KeySet", description = "A JSON web key set (RFC 7517).")
record KeySetView(
        @Schema(description = "The public keys.", required = true)
        List<KeyView> keys) {

    /** A public key on the curve P-256. */
    @Schema(name = "Key", description = "A public key on the curve P-256.")
    record KeyView(
            @Schema(description = "Key type.", examples = "EC", required = true)
            String kty,

            @Schema(description = "Curve.", examples = "P-256", required = true)
            String crv,

            @Schema(description = "Use.", examples = "sig", required = true)
            String use,

            @Schema(description = "Algorithm.", examples = "ES256", required = true)
            String alg,

            @Schema(description = "The id that tokens name in their head.", required = true)
            String kid,

            @Schema(description = "First coordinate, base64url.", required = true)
            String x,

            @Schema(description = "Second coordinate, base64url.", required = true)
            String y) {

        static KeyView of(SigningKey key) {
            return new KeyView("EC", "P-256", "sig", "ES256", key.id(), key.x(), key.y());
        }
    }
}
