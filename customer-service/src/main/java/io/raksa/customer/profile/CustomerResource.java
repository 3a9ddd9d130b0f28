package io.raksa.customer.profile;

import io.raksa.customer.identifier.IdentifierRequest;
import io.raksa.customer.identifier.Identifiers;
import io.raksa.customer.identifier.core.Identifier;
import io.raksa.customer.partner.PartnerScope;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who the customer is. */
@Path("/v1/customers")
@Tag(name = "Customers", description = "Who the customer is.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomerResource {

    private final RegisteringCustomers registering;
    private final ChangingCustomers changing;
    private final Customers customers;
    private final FindingCustomers finding;
    private final Identifiers identifiers;
    private final Caller caller;

    CustomerResource(
            RegisteringCustomers registering,
            ChangingCustomers changing,
            Customers customers,
            FindingCustomers finding,
            Identifiers identifiers,
            Caller caller) {
        this.registering = registering;
        this.changing = changing;
        this.customers = customers;
        this.finding = finding;
        this.identifiers = identifiers;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.PARTNER})
    @Idempotent
    @Operation(
            operationId = "registerCustomer",
            summary = "Register a customer",
            description =
                    "Makes a customer known, with the identifiers that lead to them. An identifier leads to one customer: one that belongs to another"
                            + " is refused (409 IDENTIFIER_TAKEN) and nothing is registered. A partner may give EXTERNAL identifiers only of its own system,"
                            + " which is the partner's name. Tells io.raksa.customer.customer.registered.v1.")
    @APIResponseSchema(
            value = CustomerView.class,
            responseCode = "201",
            responseDescription = "The customer is registered.")
    @APIResponse(
            responseCode = "409",
            description =
                    "An identifier belongs to another customer (IDENTIFIER_TAKEN), or the referrer is not a customer (REFERRER_UNKNOWN);"
                            + " or the first request with this Idempotency-Key is still running.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response register(@Valid @NotNull RegisterCustomerRequest request) {
        CustomerView customer = registering.register(request, PartnerScope.of(caller));
        return Answers.created("/v1/customers/" + customer.id(), customer.version(), customer);
    }

    @POST
    @Path("/lookup")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.PARTNER, Roles.SERVICE})
    @Operation(
            operationId = "lookUpCustomer",
            summary = "Find a customer by an identifier",
            description =
                    "Finds the one customer known by this identifier, however it is written; 404 where there is none. It is a POST so that personal data"
                            + " never stands in an address. A partner may ask only by EXTERNAL identifiers of its own system, which is the partner's name, and sees only these and how the"
                            + " customer is addressed.")
    @APIResponseSchema(value = CustomerView.class, responseDescription = "The customer known by the identifier.")
    @APIResponse(responseCode = "404", description = "Nobody is known by this identifier.")
    public Response lookUp(@Valid @NotNull IdentifierRequest request) {
        Identifier identifier = request.read("");
        PartnerScope scope = PartnerScope.of(caller);
        Identifiers.requireAskable(identifier.key(), scope);
        return identifiers
                .ownerOf(identifier.key())
                .map(customers::require)
                .flatMap(customers::view)
                .map(customer -> answer(customer.within(scope)))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    @POST
    @Path("/search")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "findCustomers",
            summary = "Find customers by part of a name",
            description =
                    "Finds customers whose Thai or Latin name has the text in it, also in the middle of a name written without spaces; where there"
                            + " is nobody, those whose names are spelt alike. It is a POST so that personal data never stands in an address."
                            + " Nothing is changed. The answer is bounded: a common name is to be narrowed by more of it, or by an identifier (lookup).")
    @APIResponseSchema(value = FoundCustomersView.class, responseDescription = "Those found; nobody is an empty list.")
    public FoundCustomersView find(@Valid @NotNull FindCustomersRequest request) {
        return finding.find(new NamePart(request.name()), request.atMost());
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
        Roles.CUSTOMER
    })
    @Operation(
            operationId = "readCustomer",
            summary = "Read a customer",
            description =
                    "A customer may read only their own. A record that was merged into another is answered by the surviving profile, here and wherever else a"
                            + " customer is asked for by id; the header Content-Location then names it.")
    @APIResponseSchema(value = CustomerView.class, responseDescription = "The customer.")
    public Response read(@Parameter(description = "The customer's id.") @PathParam("id") UUID id) {
        caller.requireOwn(id);
        return customers
                .view(customers.require(id))
                .map(CustomerResource::answer)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Transactional
    @Operation(
            operationId = "changeCustomer",
            summary = "Change a customer",
            description =
                    "Changes the fields that are given; absent ones stay. Needs If-Match with the ETag that was read: 428 without, and 412 naming the"
                            + " fields that differ where somebody was faster. A customer may change only their own names and language.")
    @APIResponseSchema(value = CustomerView.class, responseDescription = "The customer as it is now.")
    @APIResponse(
            responseCode = "409",
            description =
                    "An identifier belongs to another customer (IDENTIFIER_TAKEN), the referrer is not a customer (REFERRER_UNKNOWN), or the record was merged"
                            + " into the profile 'mergedInto' (CUSTOMER_MERGED).")
    public Response change(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version that was read.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ChangeCustomerRequest request) {
        caller.requireOwn(id);
        if (request.isForStaff() && !caller.isStaff()) {
            throw CommonProblem.FORBIDDEN.because();
        }
        return answer(changing.change(id, ifMatch, request, PartnerScope.of(caller)));
    }

    private static Response answer(CustomerView customer) {
        return Answers.ok(customer.version(), customer);
    }
}
