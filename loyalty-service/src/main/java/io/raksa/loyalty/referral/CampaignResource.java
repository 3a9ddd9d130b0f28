package io.raksa.loyalty.referral;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.NewestFirst;
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

/** What is paid for bringing friends. */
@Path("/v1/referral-campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals", description = "Members who bring their friends, and what both get for it.")
class CampaignResource {

    private static final String ID = "The campaign's id.";

    private final Campaigns campaigns;

    CampaignResource(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "makeReferralCampaign",
            summary = "Say what is paid for bringing friends",
            description =
                    "It is not changed afterwards, only ended: what was promised stays promised. Where several run, the one that began last counts.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201", responseDescription = "It is there.")
    @APIResponse(responseCode = "400", description = "CAMPAIGN_UNFIT.")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_STILL_RUNNING.")
    public Response make(@NotNull @Valid CampaignRequest request) {
        Campaign campaign = campaigns.make(request);
        return Answers.created("/v1/referral-campaigns/" + campaign.id(), 1, CampaignView.of(campaign));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "listReferralCampaigns", summary = "List the campaigns", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A page of campaigns.")
    public Page<CampaignView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(campaigns.page(page), page, campaign -> NewestFirst.mark(campaign.madeAt(), campaign.id()))
                .map(CampaignView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readReferralCampaign", summary = "Read a campaign", description = "As it is now.")
    @APIResponse(responseCode = "200", description = "It.")
    public CampaignView read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return CampaignView.of(campaigns.require(id));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "endReferralCampaign",
            summary = "End a campaign now",
            description = "Friends who were brought until now are still paid. Said again nothing changes.")
    @APIResponse(responseCode = "200", description = "It has ended.")
    public CampaignView end(@Parameter(description = ID) @PathParam("id") UUID id) {
        return CampaignView.of(campaigns.end(id));
    }
}
