package io.raksa.gateway.partner;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of partners. */
@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners", description = "Partner systems and their API keys.")
class PartnerResource {

    private final RegisteringPartners registering;
    private final PartnerRepository partners;

    PartnerResource(RegisteringPartners registering, PartnerRepository partners) {
        this.registering = registering;
        this.partners = partners;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "registerPartner",
            summary = "Register a partner",
            description = "Takes a partner on. It can do nothing before it has an API key.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @APIResponseSchema(
            value = PartnerView.class,
            responseCode = "201",
            responseDescription = "The partner is registered.")
    @APIResponse(responseCode = "409", description = "The name is taken (PARTNER_NAME_TAKEN).")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for something else.")
    public Response register(@NotNull @Valid RegisterPartnerRequest request) {
        Partner partner = registering.register(request);
        return Answers.created("/v1/partners/" + partner.id, partner.version, PartnerView.of(partner));
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(operationId = "listPartners", summary = "List partners", description = "All partners, by name.")
    @APIResponse(responseCode = "200", description = "A page of partners.")
    public Page<PartnerView> list(@BeanParam @Valid PageRequest page) {
        return partners.page(page).map(PartnerView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(operationId = "readPartner", summary = "Read a partner", description = "One partner.")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200", responseDescription = "The partner.")
    public Response read(@Parameter(description = "The partner's id.") @PathParam("id") UUID id) {
        Partner partner = partners.get(id);
        return Answers.ok(partner.version, PartnerView.of(partner));
    }
}
