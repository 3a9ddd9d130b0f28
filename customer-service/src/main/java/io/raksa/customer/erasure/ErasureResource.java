package io.raksa.customer.erasure;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasure of persons. */
@Path("/v1/erasures")
@Tag(name = "Privacy", description = "Erasure and export of a person (PDPA, GDPR).")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ErasureResource {

    private final Erasing erasing;
    private final ErasureRepository repository;
    private final Caller caller;

    ErasureResource(Erasing erasing, ErasureRepository repository, Caller caller) {
        this.erasing = erasing;
        this.repository = repository;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.CUSTOMER})
    @Idempotent
    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase a person",
            description =
                    "Erases names, identifiers and notes for good and answers with a receipt that tells what each service says of it; figures stay, under an id"
                            + " that leads to nobody. The identifiers are remembered only as hashes, by which imports, purchases and registrations refuse them (409"
                            + " IDENTIFIER_SUPPRESSED). Records merged into one profile are one person: all are erased, each with a receipt of its own. A customer may erase only themselves. Asked again, the first receipt is given. Tells"
                            + " io.raksa.customer.erasure.requested.v1.")
    @APIResponseSchema(value = ErasureView.class, responseCode = "201", responseDescription = "The receipt.")
    @APIResponse(responseCode = "404", description = "There is no such customer.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response erase(@Valid @NotNull RequestErasureRequest request) {
        caller.requireOwn(request.customerId());
        ErasureView receipt = erasing.erase(request.customerId());
        return Answers.created("/v1/erasures/" + receipt.id(), 1, receipt);
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "listErasures", summary = "List erasures", description = "The latest first.")
    public Page<ErasureView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(repository.page(page), page, receipt -> NewestFirst.mark(receipt.requestedAt(), receipt.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.CUSTOMER})
    @Operation(
            operationId = "readErasure",
            summary = "Read the receipt of an erasure",
            description =
                    "Which services have erased the person, and by when the others must. A customer may read only their own.")
    @APIResponseSchema(value = ErasureView.class, responseDescription = "The receipt.")
    public Response read(@Parameter(description = "The erasure's id.") @PathParam("id") UUID id) {
        ErasureView receipt = repository
                .find(id)
                .orElseThrow(caller.isStaff() ? CommonProblem.NOT_FOUND::because : CommonProblem.FORBIDDEN::because);
        caller.requireOwn(receipt.customerId());
        return Answers.ok(1, receipt);
    }
}
