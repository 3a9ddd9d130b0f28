package io.raksa.loyalty.giftcard;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payments with gift cards. */
@Path("/v1/gift-card-uses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gift cards")
class UseResource {

    private static final String ID = "The use's id.";

    private final Paying paying;
    private final GiftCards cards;

    UseResource(Paying paying, GiftCards cards) {
        this.paying = paying;
        this.cards = cards;
    }

    @POST
    @CountsWrongCodes
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.PARTNER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "payWithGiftCard",
            summary = "Pay with a gift card",
            description =
                    "All of its balance or a part, at once or set aside until it is captured. An order uses a card once, however often you ask and with"
                            + " whichever key: then the answer is 200 with what was done. What partners call their orders may be the same.")
    @APIResponseSchema(value = UseView.class, responseCode = "201", responseDescription = "It is paid, or set aside.")
    @APIResponse(
            responseCode = "200",
            description = "The order uses the card already; nothing was done.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UseView.class)))
    @APIResponse(responseCode = "400", description = "GIFT_CARD_AMOUNT_NOT_POSITIVE.")
    @APIResponse(
            responseCode = "404",
            description = "GIFT_CARD_UNKNOWN; GIFT_CARD_MISTYPED: the check character does not fit.")
    @APIResponse(
            responseCode = "409",
            description =
                    "GIFT_CARD_NOT_ENOUGH ('available' and 'missing' in the context), GIFT_CARD_NOT_ACTIVE, GIFT_CARD_BLOCKED, GIFT_CARD_REPLACED,"
                            + " GIFT_CARD_ENDED, GIFT_CARD_OTHER_CURRENCY, GIFT_CARD_USED_OTHERWISE; GIFT_CARD_USE_ENDED: under this reference it was called"
                            + " off or its time was over, and another reference is needed. Nothing was done. IDEMPOTENCY_STILL_RUNNING.")
    @APIResponse(
            responseCode = "429",
            description =
                    "GIFT_CARD_WRONG_TOO_OFTEN: too many codes that are nobody's; 'again' in the context says when to try again.")
    public Response pay(@NotNull @Valid PayRequest request) {
        return answer(paying.pay(request));
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
        Roles.PARTNER
    })
    @Operation(
            operationId = "readGiftCardUse",
            summary = "Read the use of a gift card",
            description = "As it is now; a partner reads only its own.")
    @APIResponse(responseCode = "200", description = "It.")
    public UseView read(@Parameter(description = ID) @PathParam("id") UUID id) {
        GiftCardUse use = paying.require(id);
        return UseView.of(use, cards.find(use.cardId()).orElseThrow());
    }

    @POST
    @Path("/{id}/capture")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.PARTNER})
    @Operation(
            operationId = "captureGiftCardUse",
            summary = "Pay what is set aside",
            description =
                    "All of it, or less: the rest comes back. Once; said again with the same amount nothing changes. A partner captures only its own.")
    @APIResponse(responseCode = "200", description = "It is paid.")
    @APIResponse(
            responseCode = "409",
            description =
                    "GIFT_CARD_USE_ENDED: it was captured otherwise, called off, or its time is over. GIFT_CARD_CAPTURES_MORE_THAN_HELD,"
                            + " GIFT_CARD_OTHER_CURRENCY. Nothing was done.")
    public UseView capture(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid CaptureRequest request) {
        return view(paying.capture(id, request.amount()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.PARTNER})
    @Operation(
            operationId = "voidGiftCardUse",
            summary = "Give back what is set aside",
            description = "The order was called off. Once; said again nothing changes. A partner voids only its own.")
    @APIResponse(responseCode = "200", description = "It is back.")
    @APIResponse(
            responseCode = "409",
            description = "GIFT_CARD_USE_ENDED: it was paid; put it back by a refund. Nothing was done.")
    public UseView cancel(@Parameter(description = ID) @PathParam("id") UUID id) {
        return view(paying.cancel(id));
    }

    @POST
    @Path("/{id}/refunds")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.PARTNER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "refundGiftCardUse",
            summary = "Put a return back onto the card",
            description =
                    "Each return once, by its reference, however often you ask and with whichever key; all returns of a use together never more than it"
                            + " paid. Onto a blocked card too: its owner gets another code. A partner refunds only its own.")
    @APIResponseSchema(value = UseView.class, responseCode = "201", responseDescription = "It is back on the card.")
    @APIResponse(
            responseCode = "200",
            description = "This return went back already; nothing was done.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UseView.class)))
    @APIResponse(responseCode = "400", description = "GIFT_CARD_AMOUNT_NOT_POSITIVE.")
    @APIResponse(
            responseCode = "409",
            description =
                    "GIFT_CARD_REFUNDS_MORE_THAN_USED ('most' in the context), GIFT_CARD_REFUNDED_OTHERWISE, GIFT_CARD_OTHER_CURRENCY;"
                            + " GIFT_CARD_ENDED: the card's time is over, pay back another way. Nothing was done. IDEMPOTENCY_STILL_RUNNING.")
    public Response refund(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid RefundRequest request) {
        return answer(paying.refund(id, request));
    }

    private static Response answer(Paying.Paid paid) {
        return Response.status(paid.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(view(paid))
                .build();
    }

    private static UseView view(Paying.Paid paid) {
        return UseView.of(paid.use(), paid.card());
    }
}
