package io.raksa.loyalty.earning;

import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Claims for missing points, over REST. */
@Path("/v1/members/{memberId}/missing-points")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Points")
class ClaimResource {

    private final Claiming claiming;
    private final MemberAccess access;

    ClaimResource(Claiming claiming, MemberAccess access) {
        this.claiming = claiming;
        this.access = access;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "claimMissingPoints",
            summary = "Claim the points of a purchase",
            description =
                    "The purchase is replayed by the rule of its day; what is missing is paid at once, and otherwise it is said why not. A"
                            + " purchase made up to 30 days (by default) before the membership began counts. Customers claim for themselves.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = "What came of it.")
    @APIResponse(responseCode = "404", description = "PURCHASE_NOT_TOLD, or there is no member with this id.")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_STILL_RUNNING.")
    public Response claim(
            @Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId,
            @NotNull @Valid ClaimRequest request) {
        return Response.ok(claiming.claim(access.require(memberId), request.purchaseId()))
                .build();
    }
}
