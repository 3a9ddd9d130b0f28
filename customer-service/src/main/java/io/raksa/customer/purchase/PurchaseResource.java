package io.raksa.customer.purchase;

import io.raksa.customer.partner.PartnerScope;
import io.raksa.platform.bulk.BulkIntake;
import io.raksa.platform.bulk.BulkLine;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Purchases, singly and in bulk. */
@Path("/v1/purchases")
@Tag(name = "Purchases", description = "What customers bought. A purchase enters once.")
public class PurchaseResource {

    private final RecordingPurchases recording;
    private final PurchaseRepository repository;
    private final BulkIntake bulk;
    private final Caller caller;

    PurchaseResource(RecordingPurchases recording, PurchaseRepository repository, BulkIntake bulk, Caller caller) {
        this.recording = recording;
        this.repository = repository;
        this.bulk = bulk;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.PARTNER, Roles.SERVICE})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordPurchase",
            summary = "Record a purchase",
            description =
                    "Records a purchase under its business key, source and externalId. The same purchase again, also with another Idempotency-Key and after"
                            + " years, changes nothing: 200 with 'unchanged'. Other content under the same key is refused, naming what differs (409 PURCHASE_DIFFERS)."
                            + " A buyer named by an identifier that nobody is known by is registered. A partner's purchases have the partner's own name as source, and"
                            + " EXTERNAL identifiers only of that system. Tells io.raksa.customer.purchase.recorded.v1, after customer.registered where the buyer is new.")
    @APIResponse(
            responseCode = "201",
            description = "The purchase is recorded.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PurchaseView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The purchase was recorded before; nothing was done.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PurchaseView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The purchase was recorded before with other content (PURCHASE_DIFFERS), or no customer has the customerId (CUSTOMER_UNKNOWN);"
                            + " or the first request with this Idempotency-Key is still running.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response record(@Valid @NotNull RecordPurchaseRequest request) {
        PurchaseSight sight = new PurchaseSight(caller);
        return switch (recording
                .record(List.of(request), PartnerScope.of(caller))
                .getFirst()) {
            case Recorded.New(Purchase purchase) ->
                Answers.created(
                        "/v1/purchases/" + purchase.id(), purchase.version(), sight.view(PurchaseView.of(purchase)));
            case Recorded.Known(Purchase purchase) ->
                Answers.ok(purchase.version(), sight.view(PurchaseView.unchanged(purchase)));
            case Recorded.Refused(Problem problem) -> throw problem;
        };
    }

    @POST
    @Path("/batch")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.PARTNER, Roles.SERVICE})
    @Consumes(BulkIntake.NDJSON)
    @Produces(BulkIntake.NDJSON)
    @Operation(
            operationId = "recordPurchases",
            summary = "Record many purchases",
            description =
                    "Takes a RecordPurchaseRequest a line (NDJSON) and answers a BulkLine for each, in their order, while the rest still comes; as many as you"
                            + " like. A line that is refused touches no other. Lines that are there already are UNCHANGED, so that a request that broke off may be sent"
                            + " again as it is. The rules are those of a single purchase; the business key takes the place of the Idempotency-Key.")
    @RequestBody(
            required = true,
            description = "One purchase a line.",
            content =
                    @Content(
                            mediaType = BulkIntake.NDJSON,
                            schema = @Schema(implementation = RecordPurchaseRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each line.",
            content = @Content(mediaType = BulkIntake.NDJSON, schema = @Schema(implementation = BulkLine.class)))
    public Response recordMany(InputStream body, RoutingContext request) {
        PartnerScope scope = PartnerScope.of(caller);
        return bulk.answer(body, request, RecordPurchaseRequest.class, purchases -> recording.take(purchases, scope));
    }

    @GET
    @Path("/{id}")
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
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readPurchase",
            summary = "Read a purchase",
            description =
                    "A customer may read only their own purchases, a partner only those it recorded; anything else, there or not, is 403 for them.")
    @APIResponse(
            responseCode = "200",
            description = "The purchase.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PurchaseView.class)))
    public Response read(@Parameter(description = "The purchase's id.") @PathParam("id") UUID id) {
        PurchaseSight sight = new PurchaseSight(caller);
        Purchase purchase = repository
                .find(id)
                .filter(sight::shows)
                .orElseThrow(sight.isFull() ? CommonProblem.NOT_FOUND::because : CommonProblem.FORBIDDEN::because);
        return Answers.ok(purchase.version(), sight.view(PurchaseView.of(purchase)));
    }
}
