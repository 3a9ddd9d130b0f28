package io.raksa.gateway.partner;

import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API keys of a partner. */
@Path("/v1/partners/{id}/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
class PartnerKeyResource {

    private final IssuingKeys issuing;
    private final PartnerRepository partners;
    private final PartnerKeyRepository keys;
    private final ApiKeys apiKeys;

    PartnerKeyResource(IssuingKeys issuing, PartnerRepository partners, PartnerKeyRepository keys, ApiKeys apiKeys) {
        this.issuing = issuing;
        this.partners = partners;
        this.keys = keys;
        this.apiKeys = apiKeys;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "issuePartnerKey",
            summary = "Issue an API key",
            description =
                    "Makes a new key beside those the partner has. It is shown in this answer only. An answer that is lost is not"
                            + " repeated: revoke that key and issue another.")
    @APIResponseSchema(
            value = IssuedKeyView.class,
            responseCode = "201",
            responseDescription = "The new key, shown this once.")
    public Response issue(
            @Parameter(description = "The partner's id.") @PathParam("id") UUID id,
            @NotNull @Valid IssueKeyRequest request) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(issuing.issue(id, request))
                .build();
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(
            operationId = "listPartnerKeys",
            summary = "List a partner's API keys",
            description = "All keys, the revoked ones too, the oldest first.")
    @APIResponse(responseCode = "200", description = "A page of keys.")
    public Page<PartnerKeyView> list(
            @Parameter(description = "The partner's id.") @PathParam("id") UUID id,
            @BeanParam @Valid PageRequest page) {
        return keys.page(partners.get(id).id, page).map(PartnerKeyView::of);
    }

    @DELETE
    @Path("/{keyId}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "revokePartnerKey",
            summary = "Revoke an API key",
            description =
                    "The key is refused from now on, at once everywhere: within three seconds where a replica cannot be told."
                            + " Revoking twice does no harm.")
    @APIResponse(responseCode = "204", description = "The key is revoked.")
    public void revoke(
            @Parameter(description = "The partner's id.") @PathParam("id") UUID id,
            @Parameter(description = "The key's id.") @PathParam("keyId") UUID keyId) {
        issuing.revoke(id, keyId);
        apiKeys.forget(keyId);
    }
}
