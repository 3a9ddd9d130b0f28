package io.raksa.customer.purchase;

import io.raksa.customer.profile.Customers;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one customer bought. */
@Path("/v1/customers/{id}/purchases")
@Tag(name = "Purchases")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerPurchasesResource {

    private final PurchaseRepository repository;
    private final Customers customers;
    private final Caller caller;

    CustomerPurchasesResource(PurchaseRepository repository, Customers customers, Caller caller) {
        this.repository = repository;
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
            operationId = "listPurchasesOfCustomer",
            summary = "List a customer's purchases",
            description = "The newest first, by the time of the purchase. A customer may read only their own.")
    public Page<PurchaseView> list(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @BeanParam @Valid PageRequest page) {
        caller.requireOwn(id);
        UUID profile = customers.require(id);
        PurchaseSight sight = new PurchaseSight(caller);
        return Page.of(
                        repository.of(profile, page),
                        page,
                        purchase -> NewestFirst.mark(purchase.purchasedAt(), purchase.id()))
                .map(purchase -> sight.view(PurchaseView.of(purchase)));
    }
}
