package io.raksa.customer.attribute;

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

/** Which attributes customers have. */
@Path("/v1/attribute-definitions")
@Tag(name = "Attributes", description = "What a house wants to know of its customers, by a schema of its own.")
@Produces(MediaType.APPLICATION_JSON)
public class AttributeDefinitionResource {

    private static final String RESOURCE_TYPE = "attribute-definition";
    private static final int MOST = 100;

    private final AttributeDefinitions repository;
    private final Versions versions;
    private final Audit audit;

    AttributeDefinitionResource(AttributeDefinitions repository, Versions versions, Audit audit) {
        this.repository = repository;
        this.versions = versions;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "listAttributeDefinitions",
            summary = "List the attributes that are declared",
            description = "All of them, retired ones too, in the order of their keys.")
    public Page<AttributeDefinitionView> list(@BeanParam @Valid PageRequest page) {
        String after = page.cursor(1).map(cursor -> cursor.key().getFirst()).orElse("");
        return Page.of(repository.after(after, page.rowsToRead()), page, one -> Cursor.of(one.key()));
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "readAttributeDefinition",
            summary = "Read what an attribute is",
            description = "One attribute.")
    @APIResponseSchema(value = AttributeDefinitionView.class, responseDescription = "The attribute.")
    public Response read(@Parameter(description = "Its key.") @PathParam("key") String key) {
        AttributeDefinitionView view = repository.find(key).orElseThrow(CommonProblem.NOT_FOUND::because);
        return Answers.ok(view.version(), view);
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "defineAttribute",
            summary = "Declare an attribute",
            description = "From now on customers may have values of it. At most 100 can be declared.")
    @APIResponse(
            responseCode = "201",
            description = "The attribute is declared.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttributeDefinitionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "There is an attribute of this key (ATTRIBUTE_TAKEN); there are 100 already (TOO_MANY_ATTRIBUTES); or the first request with this Idempotency-Key is"
                            + " still running.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response define(@Valid @NotNull DefineAttributeRequest request) {
        AttributeDefinitionView fresh = sound(AttributeDefinitionView.of(request), request.maxLength());
        if (repository.count() >= MOST) {
            throw AttributeProblem.TOO_MANY_ATTRIBUTES.because(MOST);
        }
        if (!repository.insert(fresh)) {
            throw AttributeProblem.ATTRIBUTE_TAKEN.because().at("/key");
        }
        audit.record("attribute.defined", RESOURCE_TYPE, id(fresh.key()), fresh.version(), null, fresh, null);
        return Answers.created("/v1/attribute-definitions/" + fresh.key(), fresh.version(), fresh);
    }

    @PATCH
    @Path("/{key}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeAttributeDefinition",
            summary = "Change what an attribute is",
            description =
                    "Labels, choices and length; or retires it. Every value that customers have must still be one. If-Match names the version that the change is based on.")
    @APIResponseSchema(value = AttributeDefinitionView.class, responseDescription = "The attribute as it is now.")
    @APIResponse(
            responseCode = "409",
            description =
                    "ATTRIBUTE_VALUES_IN_USE: customers have values that would not be one any more; says how many.")
    public Response change(
            @Parameter(description = "Its key.") @PathParam("key") String key,
            @Parameter(description = "The ETag of the version that was read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ChangeAttributeDefinitionRequest request) {
        AttributeDefinitionView before = repository.findForChange(key).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE_TYPE, id(key), before.version());
        AttributeDefinitionView after = sound(before.changed(request), request.maxLength());
        if (request.choices() != null || request.maxLength() != null) {
            long unfit = repository.unfit(after);
            if (unfit > 0) {
                throw AttributeProblem.ATTRIBUTE_VALUES_IN_USE.because(unfit).with("customers", unfit);
            }
        }
        repository.update(after);
        audit.record("attribute.changed", RESOURCE_TYPE, id(key), after.version(), before, after, null);
        return Answers.ok(after.version(), after);
    }

    private static AttributeDefinitionView sound(AttributeDefinitionView definition, @Nullable Integer maxLength) {
        if (!definition.isSound() || (maxLength != null && definition.type() != AttributeType.TEXT)) {
            throw AttributeProblem.ATTRIBUTE_DEFINITION_UNSOUND
                    .because()
                    .at("/choices")
                    .at("/maxLength");
        }
        return definition;
    }

    /** The audit names what it is about by id. */
    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
