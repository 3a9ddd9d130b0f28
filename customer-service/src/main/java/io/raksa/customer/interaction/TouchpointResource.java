package io.raksa.customer.interaction;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The consumption chain: where customers meet us, step by step. */
@Path("/v1/touchpoints")
@Tag(name = "Interactions")
@Produces(MediaType.APPLICATION_JSON)
public class TouchpointResource {

    private static final String RESOURCE_TYPE = "touchpoint";
    private static final int MOST_STEPS = 200;
    private static final int MOST_DAYS = 366;

    private final Touchpoints repository;
    private final ContactTime time;
    private final Versions versions;
    private final Audit audit;

    TouchpointResource(Touchpoints repository, ContactTime time, Versions versions, Audit audit) {
        this.repository = repository;
        this.time = time;
        this.versions = versions;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.PARTNER,
        Roles.SERVICE
    })
    @Operation(
            operationId = "listTouchpoints",
            summary = "List the touch points",
            description = "All touch points, retired ones too, chain by chain and in each from its beginning.")
    public Page<TouchpointView> list(@BeanParam @Valid PageRequest page) {
        Cursor after = page.cursor(3).orElse(Cursor.of("", 0, ""));
        return Page.of(
                repository.after(
                        after.key().getFirst(), after.number(1), after.key().getLast(), page.rowsToRead()),
                page,
                view -> Cursor.of(view.chain(), view.place(), view.code()));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.PARTNER,
        Roles.SERVICE
    })
    @Operation(operationId = "readTouchpoint", summary = "Read a touch point", description = "One touch point.")
    @APIResponse(
            responseCode = "200",
            description = "The touch point.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TouchpointView.class)))
    public Response read(@Parameter(description = "Its code.") @PathParam("code") String code) {
        TouchpointView view = repository.find(code).orElseThrow(CommonProblem.NOT_FOUND::because);
        return Answers.ok(view.version(), view);
    }

    @GET
    @Path("/experience")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readConsumptionChain",
            summary = "Read what was lived through along a chain",
            description =
                    "For each step of a consumption chain: how many interactions there were in a period of at most 366 days, how they felt in the mean, what customers"
                            + " signalled, and how often the service failed. Days are those of the business time zone.")
    @APIResponseSchema(value = ConsumptionChainView.class, responseDescription = "The chain, step by step.")
    public ConsumptionChainView experience(
            @Parameter(description = "The chain.", required = true, example = "STAY") @QueryParam("chain") @Nullable
                    String chain,
            @Parameter(
                            description = "The first day of the period.",
                            required = true,
                            example = "2026-01-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "The day after the last day of the period.",
                            required = true,
                            example = "2026-04-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable
                    String to) {
        LocalDate first = Parameters.day("from", from);
        LocalDate end = Parameters.day("to", to);
        if (chain == null || chain.isEmpty()) {
            throw InteractionProblem.CHAIN_MISSING.because().at("#chain");
        }
        if (first == null || end == null || !first.isBefore(end) || end.isAfter(first.plusDays(MOST_DAYS))) {
            throw InteractionProblem.CHAIN_PERIOD_INVALID
                    .because(MOST_DAYS)
                    .at("#from")
                    .at("#to");
        }
        return new ConsumptionChainView(
                chain, first, end, repository.experience(chain, time.start(first), time.start(end), MOST_STEPS));
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "defineTouchpoint",
            summary = "Define a touch point",
            description = "Adds a step to a consumption chain.")
    @APIResponse(
            responseCode = "201",
            description = "The touch point is defined.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TouchpointView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "There is a touch point of this code (TOUCHPOINT_TAKEN); or the first request with this Idempotency-Key is still running.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response define(@Valid @NotNull DefineTouchpointRequest request) {
        TouchpointView fresh = TouchpointView.of(request);
        if (!repository.insert(fresh)) {
            throw InteractionProblem.TOUCHPOINT_TAKEN.because().at("/code");
        }
        audit.record("touchpoint.defined", RESOURCE_TYPE, id(fresh.code()), fresh.version(), null, fresh, null);
        return Answers.created("/v1/touchpoints/" + fresh.code(), fresh.version(), fresh);
    }

    @PATCH
    @Path("/{code}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeTouchpoint",
            summary = "Change a touch point",
            description =
                    "Changes place and names, or retires the touch point; what was recorded at it stays. If-Match names the version that the change is based on.")
    @APIResponse(
            responseCode = "200",
            description = "The touch point as it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TouchpointView.class)))
    public Response change(
            @Parameter(description = "Its code.") @PathParam("code") String code,
            @Parameter(description = "The ETag of the version that was read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ChangeTouchpointRequest request) {
        TouchpointView before = repository.findForChange(code).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE_TYPE, id(code), before.version());
        TouchpointView after = before.changed(request);
        repository.update(after);
        audit.record("touchpoint.changed", RESOURCE_TYPE, id(code), after.version(), before, after, null);
        return Answers.ok(after.version(), after);
    }

    /** The audit names what it is about by id. */
    private static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }
}
