package io.raksa.gateway.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What services need to check that a partner's token is the gateway's. */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys", description = "Public keys of the gateway.")
class KeySetResource {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final SigningKeys keys;

    KeySetResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readKeySet",
            summary = "Read the key set",
            description = "The public keys whose signatures on partners' tokens are the gateway's.")
    @APIResponseSchema(value = KeySetView.class, responseCode = "200", responseDescription = "The key set.")
    public Response read() {
        return Response.ok(new KeySetView(
                        keys.published().stream().map(KeySetView.KeyView::of).toList()))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + KEPT.toSeconds())
                .build();
    }
}
