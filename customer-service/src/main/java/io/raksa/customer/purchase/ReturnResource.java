package io.raksa.customer.purchase;

import io.raksa.customer.partner.PartnerScope;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is given back of a purchase. */
@Path("/v1/purchases/{id}/returns")
@Tag(name = "Purchases")
@Produces(MediaType.APPLICATION_JSON)
public class ReturnResource {

    private final RecordingReturns recording;
    private final PurchaseRepository purchases;
    private final ReturnRepository repository;
    private final Caller caller;

    ReturnResource(
            RecordingReturns recording, PurchaseRepository purchases, ReturnRepository repository, Caller caller) {
        this.recording = recording;
        this.purchases = purchases;
        this.repository = repository;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.PARTNER, Roles.SERVICE})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordPurchaseReturn",
            summary = "Record a return",
            description =
                    "Records that a purchase, or a part of it, was given back, under the return's own business key, source and externalId. The same return again,"
                            + " also with another Idempotency-Key, changes nothing: 200 with 'unchanged'; other content under the same key is refused (409"
                            + " RETURN_DIFFERS). All returns together never exceed the purchase, also when they come at the same moment (409 RETURN_EXCEEDS_PURCHASE,"
                            + " with what is left). The purchase day is corrected: its spending falls by the amount, and a purchase that is wholly given back makes no"
                            + " purchase day any more, so that stage and history are as if it had never been. A return that comes before its purchase is answered 404 and"
                            + " nothing of it is kept, its Idempotency-Key neither: send it again when the purchase is recorded. A partner gives back only what it"
                            + " recorded itself (403). Tells io.raksa.customer.purchase.returned.v1.")
    @APIResponse(
            responseCode = "201",
            description = "The return is recorded.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PurchaseReturnView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The return was recorded before; nothing was done.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PurchaseReturnView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "More than is left of the purchase (RETURN_EXCEEDS_PURCHASE), or recorded before with other content (RETURN_DIFFERS); or the first request"
                            + " with this Idempotency-Key is still running.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response record(
            @Parameter(description = "The purchase's id.") @PathParam("id") UUID id,
            @Valid @NotNull RecordReturnRequest request) {
        RecordingReturns.Taken taken = recording.record(id, request, PartnerScope.of(caller));
        return taken.isNew()
                ? Response.status(Response.Status.CREATED)
                        .entity(PurchaseReturnView.of(taken.kept()))
                        .build()
                : Response.ok(PurchaseReturnView.unchanged(taken.kept())).build();
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CUSTOMER,
        Roles.PARTNER
    })
    @Operation(
            operationId = "listPurchaseReturns",
            summary = "List what was given back of a purchase",
            description =
                    "The newest first. A customer may read only of their own purchases, a partner only of those it recorded; anything else, there or not, is 403 for"
                            + " them.")
    public Page<PurchaseReturnView> list(
            @Parameter(description = "The purchase's id.") @PathParam("id") UUID id,
            @BeanParam @Valid PageRequest page) {
        PurchaseSight sight = new PurchaseSight(caller);
        if (purchases.find(id).filter(sight::shows).isEmpty()) {
            throw sight.isFull() ? CommonProblem.NOT_FOUND.because() : CommonProblem.FORBIDDEN.because();
        }
        return Page.of(repository.of(id, page), page, kept -> NewestFirst.mark(kept.returnedAt(), kept.id()))
                .map(PurchaseReturnView::of);
    }
}
