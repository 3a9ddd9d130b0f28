package io.raksa.loyalty.transfer;

import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Transfers over REST. */
@Path("/v1/members/{memberId}/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Points")
class TransferResource {

    private final Transferring transferring;
    private final MemberAccess access;

    TransferResource(Transferring transferring, MemberAccess access) {
        this.transferring = transferring;
        this.access = access;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Idempotent
    @Operation(
            operationId = "transferPoints",
            summary = "Give points to another member",
            description =
                    "Those that end soonest, and they keep their ends. A customer gives only their own, up to 5000 at once, 10000 a day and 50000"
                            + " a year (by default). What is owed, and what has not ended only since a complaint is open, cannot be given away.")
    @APIResponseSchema(value = TransferView.class, responseCode = "201", responseDescription = "They are given.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no member with this id.")
    @APIResponse(
            responseCode = "409",
            description =
                    "TRANSFER_RECIPIENT_UNKNOWN: nobody else in the programme has this number. TRANSFER_ABOVE_LIMIT: 'most' in the context says how"
                            + " many can be given now. POINTS_NOT_ENOUGH: 'available' in the context says how many could be given. Nothing was done.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response give(
            @Parameter(description = "The giver's member id.") @PathParam("memberId") UUID memberId,
            @NotNull @Valid TransferRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(transferring.give(access.require(memberId), request))
                .build();
    }
}
