package io.raksa.loyalty.checkout;

import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Checkouts over REST. */
@Path("/v1/checkouts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Checkout",
        description =
                "Carts that become purchases: promotions applied, vouchers and points used, points earned; each order once.")
class CheckoutResource {

    private static final String ID = "The checkout's id.";
    private static final String REFUSALS =
            "CHECKOUT_OTHERWISE, CHECKOUT_PAYABLE_CHANGED ('payable' in the context), CHECKOUT_CUSTOMER_UNKNOWN, CHECKOUT_OFFER_TWICE, CHECKOUT_BUSY;"
                    + " POINTS_NEED_A_MEMBER, POINTS_WORTH_NOTHING, POINTS_NOT_IN_STEPS, POINTS_ABOVE_SHARE ('most' and 'available'), POINTS_NOT_ENOUGH;"
                    + " and why a voucher gives nothing: VOUCHER_NOT_RUNNING, VOUCHER_OF_ANOTHER, VOUCHER_ORDER_TOO_SMALL, VOUCHER_OTHER_CURRENCY,"
                    + " VOUCHER_USED_UP, VOUCHER_CUSTOMER_USED_UP, OFFER_USED_UP. Nothing was done.";

    private final CheckingOut checkingOut;
    private final Quoting quoting;
    private final Returning returning;
    private final Checkouts checkouts;
    private final Caller caller;
    private final Clock clock;

    CheckoutResource(
            CheckingOut checkingOut,
            Quoting quoting,
            Returning returning,
            Checkouts checkouts,
            Caller caller,
            Clock clock) {
        this.checkingOut = checkingOut;
        this.quoting = quoting;
        this.returning = returning;
        this.checkouts = checkouts;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.PARTNER,
        Roles.CUSTOMER
    })
    @Operation(
            operationId = "checkOut",
            summary = "Check a cart out, or try it",
            description =
                    "Promotions apply by rank, then vouchers in the order in which they are named, then points pay; what is left to be paid in money"
                            + " earns points. With dry=true nothing is kept or used: the answer is what the same request would come to, now or, with at, at a later"
                            + " instant; every promotion that does not apply says why. Without, the order is checked out once, however often and with whatever"
                            + " request it is asked: confirmed at once, or set aside with holdSeconds until it is confirmed. While it is set aside a request with"
                            + " another cart takes its place. Customers try only carts of their own. A confirmed one is told to customer-service as a purchase with the same id.")
    @APIResponse(responseCode = "200", description = "Tried, or checked out before: as it is.")
    @APIResponseSchema(value = CheckoutView.class, responseCode = "201", responseDescription = "It is checked out.")
    @APIResponse(
            responseCode = "400",
            description = "CHECKOUT_CURRENCIES_DIFFER, CHECKOUT_LINE_TWICE, CHECKOUT_PRICE_UNFIT, CHECKOUT_AT_UNFIT.")
    @APIResponse(responseCode = "404", description = "VOUCHER_UNKNOWN, VOUCHER_MISTYPED.")
    @APIResponse(responseCode = "409", description = REFUSALS)
    public Response checkOut(
            @Parameter(description = "Whether it is only tried.") @QueryParam("dry") @DefaultValue("false") boolean dry,
            @Parameter(
                            description = "The instant to try it for; not in the past, and only with dry=true.",
                            example = "2027-04-13T05:00:00Z")
                    @QueryParam("at")
                    @Nullable
                    String at,
            @NotNull @Valid CheckoutRequest request) {
        requireAllowed(dry, request);
        Instant now = clock.instant();
        Instant instant = Objects.requireNonNullElse(Parameters.instant("at", at), now);
        if (at != null && (!dry || instant.isBefore(now.minusSeconds(60)))) {
            throw CheckoutProblem.CHECKOUT_AT_UNFIT.because().at("#at");
        }
        if (dry) {
            return Response.ok(CheckoutView.of(quoting.quote(request, instant))).build();
        }
        CheckingOut.CheckedOut done = checkingOut.checkOut(request, checkouts.fingerprint(request));
        return Response.status(done.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .header("Location", "/v1/checkouts/" + done.checkout().id())
                .entity(CheckoutView.of(done.checkout()))
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CUSTOMER
    })
    @Operation(
            operationId = "listCheckouts",
            summary = "List a customer's checkouts",
            description = "The newest first; a customer reads only their own.")
    @APIResponse(responseCode = "200", description = "A page of checkouts.")
    public Page<CheckoutView> list(
            @Parameter(
                            description = "The customer's id.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("customerId")
                    @NotBlank
                    String customerId,
            @BeanParam @Valid PageRequest page) {
        UUID customer = Objects.requireNonNull(Parameters.id("customerId", customerId));
        caller.requireOwn(customer);
        return Page.of(checkouts.page(customer, page), page, one -> NewestFirst.mark(one.openedAt(), one.id()))
                .map(CheckoutView::of);
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
        Roles.PARTNER,
        Roles.CUSTOMER
    })
    @Operation(
            operationId = "readCheckout",
            summary = "Read a checkout",
            description = "As it is now; a customer reads only their own, a partner those it made.")
    @APIResponse(responseCode = "200", description = "It.")
    public CheckoutView read(@Parameter(description = ID) @PathParam("id") UUID id) {
        Checkout checkout =
                checkouts.find(id).filter(checkingOut::isForCaller).orElseThrow(CommonProblem.NOT_FOUND::because);
        if (caller.has(Roles.CUSTOMER) && !caller.customerId().equals(Optional.ofNullable(checkout.customerId()))) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return CheckoutView.of(checkout);
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.PARTNER})
    @Operation(
            operationId = "confirmCheckout",
            summary = "Confirm what is set aside",
            description =
                    "It becomes a purchase, as it was reckoned when it was set aside. Once; said again nothing changes.")
    @APIResponse(responseCode = "200", description = "It is a purchase.")
    @APIResponse(
            responseCode = "409",
            description = "CHECKOUT_STATE_UNFIT: it was called off, or its time is over. Nothing was done.")
    public CheckoutView confirm(@Parameter(description = ID) @PathParam("id") UUID id) {
        return CheckoutView.of(checkingOut.confirm(id));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.PARTNER})
    @Operation(
            operationId = "cancelCheckout",
            summary = "Call off what is set aside",
            description = "Points, vouchers and budgets come back. Once; said again nothing changes.")
    @APIResponse(responseCode = "200", description = "It is called off.")
    @APIResponse(
            responseCode = "409",
            description = "CHECKOUT_STATE_UNFIT: it is a purchase already; return or reopen it.")
    public CheckoutView cancel(@Parameter(description = ID) @PathParam("id") UUID id) {
        return CheckoutView.of(checkingOut.cancel(id));
    }

    @POST
    @Path("/{id}/returns")
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.PARTNER})
    @Operation(
            operationId = "returnCheckout",
            summary = "Take things back",
            description =
                    "Of each line what its units were paid with comes back: money and points. Points that the purchase would not have earned without"
                            + " them go; those that were spent meanwhile are owed. Of points that a promotion gave whatever was spent the share of the money that is"
                            + " left stays. Vouchers and budgets stay used: reopen the checkout where all of it is undone. Once for a reference.")
    @APIResponse(responseCode = "200", description = "Told before: as it is.")
    @APIResponseSchema(value = ReturnView.class, responseCode = "201", responseDescription = "It is taken back.")
    @APIResponse(
            responseCode = "409",
            description =
                    "CHECKOUT_STATE_UNFIT, CHECKOUT_LINE_UNKNOWN, CHECKOUT_LINE_USED_UP ('left' in the context), CHECKOUT_RETURN_OTHERWISE. Nothing was done.")
    public Response giveBack(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid ReturnRequest request) {
        Returning.Returned done = returning.giveBack(id, request);
        return Response.status(done.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(ReturnView.of(done.kept(), done.checkout().sale().currency()))
                .build();
    }

    @POST
    @Path("/{id}/reopen")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "reopenCheckout",
            summary = "Undo a purchase",
            description =
                    "All that is left of it comes back, vouchers and budgets as well, and the order can be checked out anew. What is not undone is said in"
                            + " notUndone: points that were spent meanwhile are owed, codes that it gave stay the customer's.")
    @APIResponse(responseCode = "200", description = "It is undone.")
    @APIResponse(responseCode = "409", description = "CHECKOUT_STATE_UNFIT: it is no purchase.")
    public ReopenedView reopen(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid ReopenRequest request) {
        return returning.reopen(id, request.reason());
    }

    private void requireAllowed(boolean dry, CheckoutRequest request) {
        if (caller.has(Roles.CUSTOMER)
                && (!dry || !caller.customerId().equals(Optional.ofNullable(request.customerId())))) {
            throw CommonProblem.FORBIDDEN.because();
        }
    }
}
