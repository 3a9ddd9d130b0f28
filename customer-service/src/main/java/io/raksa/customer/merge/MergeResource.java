package io.raksa.customer.merge;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** One person, one profile. */
@Path("/v1/merges")
@Tag(name = "Merges", description = "One person, one profile: merge with preview, and undo.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MergeResource {

    private static final String REFUSED =
            "A record is no customer's (MERGE_CUSTOMER_UNKNOWN) or leads to another profile already (MERGE_ALREADY_MERGED, with mergedInto), one"
                    + " is a person and the other an organisation (MERGE_KINDS_DIFFER), or a person was erased (MERGE_CUSTOMER_ERASED).";

    private final MergingCustomers merging;

    MergeResource(MergingCustomers merging) {
        this.merging = merging;
    }

    @POST
    @Path("/preview")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "previewCustomerMerge",
            summary = "See what a merge would do",
            description = "What would become of each field, and how much belongs to either record. Changes nothing.")
    @APIResponseSchema(value = MergePreviewView.class, responseDescription = "What the merge would do.")
    @APIResponse(responseCode = "409", description = REFUSED)
    public MergePreviewView preview(@Valid @NotNull MergeRequest request) {
        return merging.preview(request);
    }

    @POST
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            operationId = "mergeCustomers",
            summary = "Merge two records of one customer",
            description =
                    "From now on the merged record leads to the survivor: whoever asks for it by id is answered by the survivor (header Content-Location), its"
                            + " identifiers lead there, and what it bought counts there, what comes later too. A day on which both bought is one purchase day; the"
                            + " stage is decided anew. Nothing is moved, so the merge can be undone. Tells io.raksa.customer.customer.merged.v1.")
    @APIResponseSchema(value = MergeView.class, responseCode = "201", responseDescription = "The two are one.")
    @APIResponse(responseCode = "409", description = REFUSED)
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response merge(@Valid @NotNull MergeRequest request) {
        MergeView merge = merging.merge(request);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/merges/" + merge.id())
                .entity(merge)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readCustomerMerge",
            summary = "Read a merge",
            description = "Which two records became one, when and why; and whether it was undone.")
    @APIResponseSchema(value = MergeView.class, responseDescription = "The merge.")
    public MergeView read(@Parameter(description = "The merge's id.") @PathParam("id") UUID id) {
        return merging.read(id);
    }

    @POST
    @Path("/{id}/undo")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            operationId = "undoCustomerMerge",
            summary = "Undo a merge",
            description =
                    "Both records are as they were, and what came since stays where it came: each purchase and fact with the record it was told of. A field that was"
                            + " changed since the merge keeps its later value and is named in keptLater. Later merges of the survivor are undone first. Tells"
                            + " io.raksa.customer.customer.unmerged.v1.")
    @APIResponseSchema(value = MergeView.class, responseDescription = "The merge, undone.")
    @APIResponse(
            responseCode = "409",
            description =
                    "It was undone before (MERGE_ALREADY_UNDONE), the survivor was merged again since (MERGE_FOLLOWED_BY_ANOTHER, with laterMerge), or the"
                            + " person was erased (MERGE_CUSTOMER_ERASED).")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response undo(
            @Parameter(description = "The merge's id.") @PathParam("id") UUID id,
            @Valid @NotNull UndoMergeRequest request) {
        return Response.ok(merging.undo(id, request.reason())).build();
    }
}
