package io.raksa.feedback.proactive;

import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers who fell silent. */
@Path("/v1/proactive-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Proactive cases",
        description =
                "Customers who fell silent without a complaint. No complaint, without its clocks, and counted nowhere as one.")
class ProactiveCaseResource {

    private static final String ID = "The case's id.";
    private static final String IF_MATCH = "The ETag of the case as you read it.";
    private static final String NOW = "The case as it is now; its version is in ETag.";
    private static final String ENDED = "PROACTIVE_CASE_ENDED.";

    private final KeepingCustomers keeping;
    private final ProactiveCaseRepository repository;

    ProactiveCaseResource(KeepingCustomers keeping, ProactiveCaseRepository repository) {
        this.keeping = keeping;
        this.repository = repository;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listProactiveCases",
            summary = "List who fell silent",
            description =
                    "The newest first. A case is opened when a customer's exit becomes due and no complaint of theirs is open, and ends by"
                            + " itself when they buy again, or 90 days later.")
    @APIResponse(responseCode = "200", description = "A page of cases.")
    public Page<ProactiveCaseView> list(
            @Parameter(description = "Only such.", schema = @Schema(implementation = ProactiveState.class))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "Only what this person takes care of.")
                    @QueryParam("owner")
                    @Size(min = 1, max = 200)
                    @Nullable
                    String owner,
            @Parameter(description = "Only of this customer.", schema = @Schema(implementation = UUID.class))
                    @QueryParam("customerId")
                    @Nullable
                    String customerId,
            @BeanParam @Valid PageRequest page) {
        return Page.of(
                        repository.page(
                                Parameters.constant("state", state, ProactiveState.class),
                                owner,
                                Parameters.id("customerId", customerId),
                                page),
                        page,
                        ProactiveCaseRepository::mark)
                .map(ProactiveCaseView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readProactiveCase", summary = "Read a case", description = "As it is now.")
    @APIResponseSchema(value = ProactiveCaseView.class, responseDescription = NOW)
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @POST
    @Path("/{id}/take")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "takeProactiveCase",
            summary = "Take care of a customer",
            description = "You are its owner from now on.")
    @APIResponseSchema(value = ProactiveCaseView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = ENDED)
    public Response take(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch) {
        return answer(keeping.take(id, ifMatch));
    }

    @POST
    @Path("/{id}/contact")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "contactProactiveCustomer",
            summary = "Take down that you asked the customer",
            description = "How, and what was said. May be done again.")
    @APIResponseSchema(value = ProactiveCaseView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = ENDED)
    public Response contact(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull ContactRequest request) {
        return answer(keeping.contact(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "closeProactiveCase",
            summary = "End a case",
            description = "Nothing more is done. The customer may fall silent again later, which is another case.")
    @APIResponseSchema(value = ProactiveCaseView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = ENDED)
    public Response close(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull CloseProactiveCaseRequest request) {
        return answer(keeping.close(id, ifMatch, request.reason()));
    }

    private static Response answer(ProactiveCase kept) {
        return Answers.ok(kept.version(), ProactiveCaseView.of(kept));
    }
}
