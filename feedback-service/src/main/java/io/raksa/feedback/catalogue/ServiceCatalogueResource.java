package io.raksa.feedback.catalogue;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is asked about each category. */
@Path("/v1/service-catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Service catalogue",
        description = "What is asked, beyond free words, of whoever says something about a category.")
class ServiceCatalogueResource {

    private static final String CATEGORY = "The category.";

    private final KeepingCatalogue catalogue;

    ServiceCatalogueResource(KeepingCatalogue catalogue) {
        this.catalogue = catalogue;
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
            operationId = "listServiceCatalogue",
            summary = "What is asked about which category",
            description = "All categories of which something is asked. The ETag changes with any of them.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CatalogueEntryView.class)))
    @APIResponse(responseCode = "304", description = "You have it already.")
    public Response list(@Context Request request) {
        List<CatalogueEntry> all = catalogue.all();
        // Nothing is ever taken out, so that the sum grows with each change.
        EntityTag tag =
                Versions.tag(all.stream().mapToLong(CatalogueEntry::version).sum());
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.ok(all.stream().map(CatalogueEntryView::of).toList())
                        .tag(tag)
                        .build()
                : unchanged.tag(tag).build();
    }

    @GET
    @Path("/{category}")
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
            operationId = "readServiceCatalogue",
            summary = "What is asked about a category",
            description = "As it is now, or as it was in the version that feedback was given to (catalogueVersion).")
    @APIResponseSchema(value = CatalogueEntryView.class, responseDescription = "The entry; its version is in ETag.")
    @APIResponse(responseCode = "304", description = "You have it already.")
    public Response read(
            @Parameter(description = CATEGORY) @PathParam("category") Category category,
            @Parameter(description = "That version instead of the current one.", example = "1")
                    @QueryParam("version")
                    @Min(1)
                    @Nullable
                    Long version,
            @Context Request request) {
        CatalogueEntry entry = catalogue.require(category, version);
        EntityTag tag = Versions.tag(entry.version());
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Answers.ok(entry.version(), CatalogueEntryView.of(entry))
                : unchanged.tag(tag).build();
    }

    @PUT
    @Path("/{category}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "putServiceCatalogue",
            summary = "Ask something about a category",
            description =
                    "The first version of the category (201, without If-Match), or its next one (200). From then on feedback of the kinds that it"
                            + " names must have details that fit; what was taken before stays as it is, and is found unchanged when it is sent again."
                            + " To ask nothing any more, put it without fields.")
    @APIResponse(
            responseCode = "201",
            description = "It is asked from now on.",
            content = @Content(schema = @Schema(implementation = CatalogueEntryView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The next version is asked from now on.",
            content = @Content(schema = @Schema(implementation = CatalogueEntryView.class)))
    public Response put(
            @Parameter(description = CATEGORY) @PathParam("category") Category category,
            @Parameter(description = "The ETag of the entry as you read it; not for the first version.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull CatalogueForm form) {
        CatalogueEntry entry = catalogue.put(category, ifMatch, form);
        CatalogueEntryView view = CatalogueEntryView.of(entry);
        return entry.version() == 1
                ? Answers.created("/v1/service-catalogue/" + category, 1, view)
                : Answers.ok(entry.version(), view);
    }
}
