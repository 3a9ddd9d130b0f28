package io.raksa.loyalty.voucher;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The use of vouchers. */
@Path("/v1/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vouchers")
class VoucherResource {

    private static final String ID = "The redemption's id.";
    private static final String REFUSALS =
            "VOUCHER_NOT_RUNNING, VOUCHER_OF_ANOTHER, VOUCHER_ORDER_TOO_SMALL ('required' and 'missing' in the context), VOUCHER_OTHER_CURRENCY,"
                    + " VOUCHER_USED_UP, VOUCHER_CUSTOMER_USED_UP, OFFER_USED_UP, CUSTOMER_UNKNOWN.";

    private final Redeeming redeeming;
    private final Redemptions redemptions;
    private final Offers offers;
    private final Vouchers vouchers;
    private final Caller caller;

    VoucherResource(Redeeming redeeming, Redemptions redemptions, Offers offers, Vouchers vouchers, Caller caller) {
        this.redeeming = redeeming;
        this.redemptions = redemptions;
        this.offers = offers;
        this.vouchers = vouchers;
        this.caller = caller;
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            operationId = "listOwnVouchers",
            summary = "What I was given",
            description = "The customer's own codes, of the newest offer first; 100 at most.")
    @APIResponse(responseCode = "200", description = "The codes.")
    public List<VoucherView> mine() {
        UUID customer = caller.customerId().orElseThrow(CommonProblem.NOT_FOUND::because);
        return vouchers.of(customer).stream().map(VoucherView::of).toList();
    }

    @POST
    @Path("/check")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.PARTNER})
    @Operation(
            operationId = "checkVoucher",
            summary = "Ask what a voucher would give",
            description = "Nothing is used or kept. What is true now may be used up a moment later.")
    @APIResponse(responseCode = "200", description = "What would go off.")
    @APIResponse(
            responseCode = "404",
            description = "VOUCHER_UNKNOWN; VOUCHER_MISTYPED: the check character does not fit.")
    @APIResponse(responseCode = "409", description = REFUSALS)
    public DiscountView check(@NotNull @Valid RedeemRequest request) {
        return new DiscountView(redeeming.check(request).discount());
    }

    @POST
    @Path("/redemptions")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.PARTNER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "redeemVoucher",
            summary = "Use a voucher",
            description =
                    "For an order, at once or reserved. An order uses a voucher once, however often you ask and with whichever key: then the"
                            + " answer is 200 with what was done. What partners call their orders may be the same.")
    @APIResponseSchema(
            value = RedemptionView.class,
            responseCode = "201",
            responseDescription = "It is used, or reserved.")
    @APIResponse(responseCode = "200", description = "The order uses it already; nothing was done.")
    @APIResponse(
            responseCode = "404",
            description = "VOUCHER_UNKNOWN; VOUCHER_MISTYPED: the check character does not fit.")
    @APIResponse(
            responseCode = "409",
            description = REFUSALS + " REDEEMED_OTHERWISE. Nothing was done. IDEMPOTENCY_STILL_RUNNING.")
    public Response redeem(@NotNull @Valid RedeemRequest request) {
        Redeeming.Redeemed redeemed = redeeming.redeem(request);
        return Response.status(redeemed.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(view(redeemed))
                .build();
    }

    @GET
    @Path("/redemptions/{id}")
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
            operationId = "readVoucherRedemption",
            summary = "Read the use of a voucher",
            description = "As it is now; a partner reads only its own.")
    @APIResponse(responseCode = "200", description = "It.")
    public RedemptionView read(@Parameter(description = ID) @PathParam("id") UUID id) {
        Redemption redemption = redemptions.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        redeeming.requireOwn(redemption);
        return RedemptionView.of(redemption, offers.require(redemption.offerId()));
    }

    @POST
    @Path("/redemptions/{id}/confirm")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.PARTNER})
    @Operation(
            operationId = "confirmVoucherRedemption",
            summary = "Use what is reserved",
            description = "Once; said again nothing changes. A partner confirms only its own.")
    @APIResponse(responseCode = "200", description = "It is used.")
    @APIResponse(responseCode = "409", description = "REDEMPTION_ENDED: it was called off, or its time is over.")
    public RedemptionView confirm(@Parameter(description = ID) @PathParam("id") UUID id) {
        return view(redeeming.confirm(id));
    }

    @POST
    @Path("/redemptions/{id}/release")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.PARTNER})
    @Operation(
            operationId = "releaseVoucherRedemption",
            summary = "Give a voucher back",
            description =
                    "The order was called off, or taken back: the voucher can be used again. Once; said again nothing changes. A partner gives"
                            + " back only its own.")
    @APIResponse(responseCode = "200", description = "It is given back.")
    public RedemptionView release(@Parameter(description = ID) @PathParam("id") UUID id) {
        return view(redeeming.release(id));
    }

    private static RedemptionView view(Redeeming.Redeemed redeemed) {
        return RedemptionView.of(redeemed.redemption(), redeemed.offer());
    }
}
