package io.raksa.loyalty.adjustment;

import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Adjustments that need another person, over REST. */
@Path("/v1/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Adjustments", description = "Points given or taken by staff, above what one person may do alone.")
class ApprovalResource {

    private static final String ADJUSTMENT = "The adjustment's id.";
    private static final String DECIDED =
            "ADJUSTMENT_DECIDED: it was decided by somebody else or otherwise, or its time is over. ADJUSTMENT_NEEDS_ANOTHER: the caller asked for it.";

    private final Approving approving;
    private final Adjustments adjustments;
    private final Clock clock;

    ApprovalResource(Approving approving, Adjustments adjustments, Clock clock) {
        this.approving = approving;
        this.adjustments = adjustments;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listWaitingAdjustments",
            summary = "List the adjustments that wait",
            description = "Those that nobody has decided, the one whose time is over soonest first.")
    @APIResponse(responseCode = "200", description = "A page of adjustments.")
    public Page<AdjustmentView> list(@BeanParam @Valid PageRequest page) {
        Instant now = clock.instant();
        return Page.of(
                        adjustments.waiting(now, page),
                        page,
                        adjustment -> Cursor.of(adjustment.expiresAt(), adjustment.id()))
                .map(adjustment -> AdjustmentView.of(adjustment, now));
    }

    @GET
    @Path("/{adjustmentId}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readAdjustment",
            summary = "Read an adjustment",
            description = "One that needed another person, as it stands now.")
    @APIResponse(responseCode = "200", description = "It.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such adjustment.")
    public AdjustmentView read(@Parameter(description = ADJUSTMENT) @PathParam("adjustmentId") UUID id) {
        return AdjustmentView.of(adjustments.find(id).orElseThrow(CommonProblem.NOT_FOUND::because), clock.instant());
    }

    @POST
    @Path("/{adjustmentId}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "approveAdjustment",
            summary = "Approve an adjustment",
            description =
                    "It is posted at once. Never by who asked for it. Said again by the same person nothing changes.")
    @APIResponse(responseCode = "200", description = "It is posted.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such adjustment.")
    @APIResponse(
            responseCode = "409",
            description = DECIDED + " POINTS_NOT_ENOUGH: less is available than is to be taken; it waits on.")
    public AdjustmentView approve(
            @Parameter(description = ADJUSTMENT) @PathParam("adjustmentId") UUID id,
            @NotNull @Valid DecideAdjustmentRequest request) {
        return approving.approve(id, request.note());
    }

    @POST
    @Path("/{adjustmentId}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "declineAdjustment",
            summary = "Decline an adjustment",
            description =
                    "Nothing is posted. Never by who asked for it. Said again by the same person nothing changes.")
    @APIResponse(responseCode = "200", description = "It is declined.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such adjustment.")
    @APIResponse(responseCode = "409", description = DECIDED)
    public AdjustmentView decline(
            @Parameter(description = ADJUSTMENT) @PathParam("adjustmentId") UUID id,
            @NotNull @Valid DecideAdjustmentRequest request) {
        return approving.decline(id, request.note());
    }
}
