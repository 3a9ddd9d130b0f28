package io.raksa.customer.consent;

import io.raksa.customer.profile.Customers;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a customer agreed to. */
@Path("/v1/customers/{id}/consents")
@Tag(name = "Consents", description = "What a customer agreed to, by purpose and channel, with its proof.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConsentResource {

    private final Consenting consenting;
    private final ConsentLedger ledger;
    private final Customers customers;
    private final Caller caller;

    ConsentResource(Consenting consenting, ConsentLedger ledger, Customers customers, Caller caller) {
        this.consenting = consenting;
        this.ledger = ledger;
        this.customers = customers;
        this.caller = caller;
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
            operationId = "readConsents",
            summary = "Read what a customer agrees to now",
            description =
                    "For each purpose and channel of which the customer ever said something, the word that holds: the last one said, even where an earlier one was"
                            + " entered after it. What is not listed was never agreed to. A customer may read only their own.")
    public CustomerConsentsView read(@Parameter(description = "The customer's id.") @PathParam("id") UUID id) {
        caller.requireOwn(id);
        return new CustomerConsentsView(ledger.holding(customers.require(id)));
    }

    @GET
    @Path("/history")
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
            operationId = "readConsentHistory",
            summary = "Read all a customer ever said of consents",
            description =
                    "The last said first. Entries are only added, never changed. A customer may read only their own.")
    public Page<ConsentEntryView> history(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @BeanParam @Valid PageRequest page) {
        caller.requireOwn(id);
        UUID profile = customers.require(id);
        return Page.of(ledger.history(profile, page), page, entry -> NewestFirst.mark(entry.saidAt(), entry.id()));
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Idempotent
    @Operation(
            operationId = "giveConsent",
            summary = "Take down that a customer agrees",
            description =
                    "Adds that the customer agrees to a purpose on a channel, with the text they were shown and the proof. Given again, it is added again: the"
                            + " newer text holds. A customer may give only their own.")
    @APIResponseSchema(
            value = ConsentEntryView.class,
            responseCode = "201",
            responseDescription = "The entry that was added.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response give(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @Valid @NotNull GiveConsentRequest request) {
        caller.requireOwn(id);
        return Response.status(Response.Status.CREATED)
                .entity(consenting.give(id, request))
                .build();
    }

    @POST
    @Path("/withdrawals")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Idempotent
    @Operation(
            operationId = "withdrawConsent",
            summary = "Take down that a customer no longer agrees",
            description =
                    "Adds that the customer no longer agrees: to one purpose on one channel (kept also where it was never agreed to), to a purpose on all its"
                            + " channels, to all on a channel, or, with neither named, to everything. As easy as giving: no text and no reason are asked for."
                            + " A customer may withdraw only their own.")
    @APIResponseSchema(
            value = CustomerConsentsView.class,
            responseCode = "201",
            responseDescription = "The word that holds for each purpose and channel after it.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response withdraw(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @Valid @NotNull WithdrawConsentRequest request) {
        caller.requireOwn(id);
        consenting.withdraw(id, request);
        return Response.status(Response.Status.CREATED)
                .entity(new CustomerConsentsView(ledger.holding(customers.require(id))))
                .build();
    }
}
