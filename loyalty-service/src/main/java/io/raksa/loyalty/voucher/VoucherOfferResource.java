package io.raksa.loyalty.voucher;

import io.raksa.loyalty.voucher.core.CodePattern;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
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

/** What vouchers give, and their codes. */
@Path("/v1/voucher-offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vouchers", description = "What vouchers give, their codes, and their redemption.")
class VoucherOfferResource {

    private static final String ID = "The offer's id.";

    private final Offers offers;
    private final MakingCodes making;
    private final Batches batches;
    private final Publishing publishing;

    VoucherOfferResource(Offers offers, MakingCodes making, Batches batches, Publishing publishing) {
        this.offers = offers;
        this.making = making;
        this.batches = batches;
        this.publishing = publishing;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "makeVoucherOffer",
            summary = "Say what vouchers give",
            description = "It is not changed afterwards: what was promised stays promised. Codes are made for it then.")
    @APIResponseSchema(value = OfferView.class, responseCode = "201", responseDescription = "It is there.")
    @APIResponse(responseCode = "400", description = "OFFER_UNFIT.")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_STILL_RUNNING.")
    public Response make(@NotNull @Valid OfferRequest request) {
        Offer offer = offers.make(request);
        return Answers.created("/v1/voucher-offers/" + offer.id(), 1, OfferView.of(offer));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "listVoucherOffers", summary = "List the offers", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A page of offers.")
    public Page<OfferView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(offers.page(page), page, offer -> NewestFirst.mark(offer.madeAt(), offer.id()))
                .map(OfferView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readVoucherOffer", summary = "Read an offer", description = "As it is now.")
    @APIResponse(responseCode = "200", description = "It.")
    public OfferView read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return OfferView.of(offers.require(id));
    }

    @POST
    @Path("/{id}/batches")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "orderVoucherCodes",
            summary = "Have codes made",
            description =
                    "Up to a million at a time, each for one use, soon after: read the batch until it is ready. Codes that are there can be"
                            + " used already.")
    @APIResponseSchema(value = BatchView.class, responseCode = "202", responseDescription = "It is ordered.")
    @APIResponse(
            responseCode = "409",
            description =
                    "CODE_SPACE_TOO_SMALL: all batches of a pattern together take at most half of its codes; or IDEMPOTENCY_STILL_RUNNING.")
    public Response order(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid BatchRequest request) {
        Batch batch = making.order(id, request);
        return Response.accepted(BatchView.of(batch))
                .header("Location", "/v1/voucher-offers/" + id + "/batches/" + batch.id())
                .build();
    }

    @GET
    @Path("/{id}/batches/{batchId}")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readVoucherBatch", summary = "Read how far it is", description = "As it is now.")
    @APIResponse(responseCode = "200", description = "The batch.")
    public BatchView batch(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The batch's id.") @PathParam("batchId") UUID batchId) {
        return BatchView.of(require(id, batchId));
    }

    @GET
    @Path("/{id}/batches/{batchId}/codes")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listVoucherCodes",
            summary = "Read the codes of a batch",
            description = "In the order of their letters, page by page: whoever has a code can use it.")
    @APIResponse(responseCode = "200", description = "A page of codes, as they are printed.")
    public Page<String> codes(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The batch's id.") @PathParam("batchId") UUID batchId,
            @BeanParam @Valid PageRequest page) {
        Batch batch = require(id, batchId);
        return Page.of(batches.codes(batch.id(), page), page, written -> Batches.mark(CodePattern.canonical(written)));
    }

    @POST
    @Path("/{id}/codes")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "addVoucherCode",
            summary = "Add a code of your own choice",
            description = "For many to use, up to so many times altogether.")
    @APIResponseSchema(value = VoucherView.class, responseCode = "201", responseDescription = "It is there.")
    @APIResponse(responseCode = "409", description = "CODE_TAKEN, or IDEMPOTENCY_STILL_RUNNING.")
    public Response add(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid CodeRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(VoucherView.of(publishing.add(id, request)))
                .build();
    }

    @POST
    @Path("/{id}/publications")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "publishVoucher",
            summary = "Give a customer a code",
            description =
                    "One that nobody has, of any batch of the offer; for the same reason the same one, however often you ask. Only that"
                            + " customer can redeem it.")
    @APIResponse(responseCode = "200", description = "The code.")
    @APIResponse(responseCode = "409", description = "NO_CODE_LEFT, CUSTOMER_UNKNOWN.")
    public VoucherView publish(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid PublishRequest request) {
        return VoucherView.of(publishing.publish(id, request));
    }

    private Batch require(UUID offer, UUID batch) {
        return batches.find(batch)
                .filter(found -> found.offerId().equals(offer))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
