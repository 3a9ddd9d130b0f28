package io.raksa.customer.handling;

import io.raksa.customer.profile.Customers;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How to treat one customer. */
@Path("/v1/customers/{id}/handling")
@Tag(name = "Handling guides")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerHandlingResource {

    static final String RESOURCE_TYPE = "customer-handling";

    private final CustomerHandlings handlings;
    private final HandlingGuides guides;
    private final Customers customers;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    CustomerHandlingResource(
            CustomerHandlings handlings,
            HandlingGuides guides,
            Customers customers,
            Versions versions,
            Audit audit,
            Clock clock) {
        this.handlings = handlings;
        this.guides = guides;
        this.customers = customers;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "readCustomerHandling",
            summary = "Read how to treat a customer",
            description =
                    "The guide that suits the customer, with its advice; 404 where nobody has said. Customers see it only in the export of all about them. Of a merged profile that of the surviving"
                            + " record, else that of the other.")
    @APIResponseSchema(value = CustomerHandlingView.class, responseDescription = "The guide that suits.")
    public Response read(@Parameter(description = "The customer's id.") @PathParam("id") UUID id) {
        return handlings
                .find(customers.require(id))
                .map(known -> Answers.ok(known.version(), known))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    @PUT
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "assignHandlingGuide",
            summary = "Say how to treat a customer",
            description = "Once a guide is assigned, a change needs If-Match with the ETag that was read.")
    @APIResponseSchema(value = CustomerHandlingView.class, responseDescription = "It is kept.")
    @APIResponse(
            responseCode = "409",
            description = "There is no such guide (HANDLING_GUIDE_UNKNOWN), or it is retired (HANDLING_GUIDE_RETIRED).")
    public Response assign(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version that was read; absent the first time.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull AssignHandlingGuideRequest request) {
        UUID profile = customers.require(id);
        customers.requireHeld(profile);
        HandlingGuideView guide = assignable(request.guide());
        Optional<CustomerHandlingView> before = handlings.find(profile);
        before.ifPresent(known -> versions.require(ifMatch, RESOURCE_TYPE, profile, known.version()));
        CustomerHandlingView now = new CustomerHandlingView(
                profile, before.map(CustomerHandlingView::version).orElse(0L) + 1, guide, clock.instant());
        if (!handlings.write(now)) {
            throw CommonProblem.CHANGED_MEANWHILE.because(String.valueOf(ifMatch), "\"" + now.version() + "\"");
        }
        audit.record(
                "customer-handling.assigned",
                RESOURCE_TYPE,
                profile,
                now.version(),
                before.map(known -> known.guide().code())
                        .map(AssignHandlingGuideRequest::new)
                        .orElse(null),
                new AssignHandlingGuideRequest(guide.code()),
                null);
        return Answers.ok(now.version(), now);
    }

    @DELETE
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Transactional
    @Operation(
            operationId = "removeCustomerHandling",
            summary = "Say nothing more of how to treat a customer",
            description = "If-Match names the version that was read; 404 where nothing was said.")
    @APIResponse(responseCode = "204", description = "No guide is assigned any more.")
    @APIResponse(responseCode = "409", description = "CUSTOMER_ERASED: nothing is kept of them any more.")
    public Response remove(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version that was read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        UUID profile = customers.require(id);
        customers.requireHeld(profile);
        CustomerHandlingView before = handlings.find(profile).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE_TYPE, profile, before.version());
        handlings.remove(profile);
        audit.record(
                "customer-handling.removed",
                RESOURCE_TYPE,
                profile,
                before.version() + 1,
                new AssignHandlingGuideRequest(before.guide().code()),
                null,
                null);
        return Response.noContent().build();
    }

    private HandlingGuideView assignable(String code) {
        HandlingGuideView guide = guides.find(code)
                .orElseThrow(() ->
                        HandlingProblem.HANDLING_GUIDE_UNKNOWN.because(code).at("/guide"));
        if (guide.retired()) {
            throw HandlingProblem.HANDLING_GUIDE_RETIRED.because(code).at("/guide");
        }
        return guide;
    }
}
