package io.raksa.feedback.standard;

import io.raksa.feedback.insight.Period;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import io.raksa.platform.time.BusinessTime;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers are promised. */
@Path("/v1/service-standards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service standards", description = "What customers are promised, and whether it is kept.")
class ServiceStandardResource {

    private static final String ID = "The promise's id.";

    private final ServiceStandards standards;
    private final ServiceStandardRepository repository;
    private final BusinessTime time;

    ServiceStandardResource(ServiceStandards standards, ServiceStandardRepository repository, BusinessTime time) {
        this.standards = standards;
        this.repository = repository;
        this.time = time;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "makeServiceStandard",
            summary = "Make a promise",
            description = "Customers and partners can read it at once; 50 at most hold at a time.")
    @APIResponseSchema(value = ServiceStandardView.class, responseCode = "201", responseDescription = "It is made.")
    @APIResponse(responseCode = "400", description = "STANDARD_DAY_UNFIT, MEASURE_SCOPE_UNFIT.")
    @APIResponse(responseCode = "409", description = "STANDARDS_FULL, or IDEMPOTENCY_STILL_RUNNING.")
    public Response make(@Valid @NotNull ServiceStandardRequest request) {
        ServiceStandard made = standards.make(request);
        return Answers.created("/v1/service-standards/" + made.id(), made.version(), ServiceStandardView.of(made));
    }

    @GET
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.PARTNER,
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listServiceStandards",
            summary = "List the promises",
            description = "The newest first, retired ones among them.")
    @APIResponse(responseCode = "200", description = "A page of promises.")
    public Page<ServiceStandardView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(repository.page(page), page, standard -> NewestFirst.mark(standard.madeAt(), standard.id()))
                .map(ServiceStandardView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.PARTNER,
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN
    })
    @Operation(operationId = "readServiceStandard", summary = "Read a promise", description = "As it is now.")
    @APIResponseSchema(value = ServiceStandardView.class, responseDescription = "It; its version is in ETag.")
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(standards.find(id));
    }

    @POST
    @Path("/{id}/retire")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "retireServiceStandard",
            summary = "Promise it no more",
            description = "From today on. How it was kept until then stays to be read.")
    @APIResponseSchema(value = ServiceStandardView.class, responseDescription = "It; its version is in ETag.")
    @APIResponse(responseCode = "409", description = "STANDARD_RETIRED.")
    public Response retire(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the promise as you read it.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return answer(standards.retire(id, ifMatch));
    }

    @GET
    @Path("/{id}/keeping")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readPromiseKeeping",
            summary = "Read whether a promise is kept",
            description = "Month by month, from the data as they are now. Refused: INSIGHT_PERIOD_INVALID.")
    @APIResponse(responseCode = "200", description = "The months.")
    public KeepingView keeping(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(
                            description = "The first day of the period.",
                            required = true,
                            example = "2026-11-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "The day after the last day of the period, at most 366 days on.",
                            required = true,
                            example = "2026-12-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable
                    String to) {
        return standards.keeping(id, Period.of(from, to, time.timeZone()));
    }

    private static Response answer(ServiceStandard standard) {
        return Answers.ok(standard.version(), ServiceStandardView.of(standard));
    }
}
