package io.raksa.loyalty.referral;

import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Referrals that staff look at before they are paid. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
class ReviewResource {

    private static final String ID = "The referral's id.";

    private final Reviewing reviewing;
    private final Referrals referrals;

    ReviewResource(Reviewing reviewing, Referrals referrals) {
        this.reviewing = reviewing;
        this.referrals = referrals;
    }

    @GET
    @Path("/in-review")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listReferralsInReview",
            summary = "List what is to be looked at",
            description =
                    "Referrals to be paid whose referrer brought more friends within an hour, or a day, than the campaign calls usual. The newest first.")
    @APIResponse(responseCode = "200", description = "A page of them.")
    public Page<ReviewView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(
                        referrals.inReview(page),
                        page,
                        referral -> NewestFirst.mark(referral.registeredAt(), referral.id()))
                .map(ReviewView::of);
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "approveReferral",
            summary = "Have it paid",
            description = "Within seconds. Said again nothing changes.")
    @APIResponse(responseCode = "200", description = "It is being paid.")
    @APIResponse(responseCode = "409", description = "REFERRAL_DECIDED.")
    public ReviewView approve(@Parameter(description = ID) @PathParam("id") UUID id) {
        return ReviewView.of(reviewing.approve(id));
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "declineReferral",
            summary = "Have nothing paid",
            description = "For good. Said again nothing changes.")
    @APIResponse(responseCode = "200", description = "It is declined.")
    @APIResponse(responseCode = "409", description = "REFERRAL_DECIDED.")
    public ReviewView decline(@Parameter(description = ID) @PathParam("id") UUID id) {
        return ReviewView.of(reviewing.decline(id));
    }
}
