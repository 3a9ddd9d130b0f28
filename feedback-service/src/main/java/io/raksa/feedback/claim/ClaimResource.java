package io.raksa.feedback.claim;

import io.raksa.feedback.tracking.TrackingCodes;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer claims what they complained of without an account. */
@Path("/v1/track/{code}/claim")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tracking")
class ClaimResource {

    private final TrackingCodes codes;
    private final ClaimingComplaints claiming;
    private final Caller caller;

    ClaimResource(TrackingCodes codes, ClaimingComplaints claiming, Caller caller) {
        this.codes = codes;
        this.claiming = claiming;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            operationId = "claimComplaint",
            summary = "Claim a complaint made without an account",
            description =
                    "For a signed-in customer who holds the tracking code. The complaint and its words become the customer's own, with everything"
                            + " that happened; its dates stay as they are, and the code goes on working. Claiming it again changes nothing.")
    @APIResponseSchema(value = ClaimedView.class, responseDescription = "It is the customer's.")
    @APIResponse(responseCode = "404", description = "TRACKING_CODE_MISTYPED or TRACKING_CODE_UNKNOWN.")
    @APIResponse(
            responseCode = "409",
            description =
                    "COMPLAINT_OF_ANOTHER: it is another customer's; CLAIMANT_ERASED: the customer asked to be erased.")
    public ClaimedView claim(
            @Parameter(description = "The tracking code.", example = "RK-7F3K-9QXM-2VTB-H4WD-6JNC") @PathParam("code")
                    String code) {
        UUID customer = caller.customerId().orElseThrow(CommonProblem.FORBIDDEN::because);
        UUID complaint = codes.require(code);
        claiming.claim(complaint, customer);
        return new ClaimedView(complaint);
    }
}
