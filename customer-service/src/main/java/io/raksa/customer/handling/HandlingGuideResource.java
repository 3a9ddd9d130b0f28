package io.raksa.customer.handling;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How to treat customers of each kind. */
@Path("/v1/handling-guides")
@Tag(name = "Handling guides", description = "How to treat customers of each kind.")
@Produces(MediaType.APPLICATION_JSON)
public class HandlingGuideResource {

    private static final String RESOURCE_TYPE = "handling-guide";

    private final HandlingGuides repository;
    private final Versions versions;
    private final Audit audit;

    HandlingGuideResource(HandlingGuides repository, Versions versions, Audit audit) {
        this.repository = repository;
        this.versions = versions;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "listHandlingGuides",
            summary = "List the handling guides",
            description = "All guides, retired ones too, in the order of their codes.")
    public Page<HandlingGuideView> list(@BeanParam @Valid PageRequest page) {
        String after = page.cursor(1).map(cursor -> cursor.key().getFirst()).orElse("");
        return Page.of(repository.after(after, page.rowsToRead()), page, guide -> Cursor.of(guide.code()));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(operationId = "readHandlingGuide", summary = "Read a handling guide", description = "One guide.")
    @APIResponseSchema(value = HandlingGuideView.class, responseDescription = "The guide.")
    public Response read(@Parameter(description = "Its code.") @PathParam("code") String code) {
        HandlingGuideView view = repository.find(code).orElseThrow(CommonProblem.NOT_FOUND::because);
        return Answers.ok(view.version(), view);
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "defineHandlingGuide",
            summary = "Define a handling guide",
            description = "Adds a kind of customer, and how to treat it, in Thai and English.")
    @APIResponse(
            responseCode = "201",
            description = "The guide is defined.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HandlingGuideView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "There is a guide of this code (HANDLING_GUIDE_TAKEN); or the first request with this Idempotency-Key is still running.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response define(@Valid @NotNull DefineHandlingGuideRequest request) {
        HandlingGuideView fresh = HandlingGuideView.of(request);
        if (!repository.insert(fresh)) {
            throw HandlingProblem.HANDLING_GUIDE_TAKEN.because().at("/code");
        }
        audit.record("handling-guide.defined", RESOURCE_TYPE, id(fresh.code()), fresh.version(), null, fresh, null);
        return Answers.created("/v1/handling-guides/" + fresh.code(), fresh.version(), fresh);
    }

    @PATCH
    @Path("/{code}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeHandlingGuide",
            summary = "Change a handling guide",
            description =
                    "Changes names and advice, or retires the guide; who has it keeps it. If-Match names the version that the change is based on.")
    @APIResponseSchema(value = HandlingGuideView.class, responseDescription = "The guide as it is now.")
    public Response change(
            @Parameter(description = "Its code.") @PathParam("code") String code,
            @Parameter(description = "The ETag of the version that was read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ChangeHandlingGuideRequest request) {
        HandlingGuideView before = repository.findForChange(code).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE_TYPE, id(code), before.version());
        HandlingGuideView after = before.changed(request);
        repository.update(after);
        audit.record("handling-guide.changed", RESOURCE_TYPE, id(code), after.version(), before, after, null);
        return Answers.ok(after.version(), after);
    }

    /** The audit names what it is about by id. */
    private static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }
}
