package io.raksa.customer.duplicate;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.CommonAnswers;
import io.raksa.platform.web.Parameters;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers that are probably one. */
@Path("/v1/duplicates")
@Tag(
        name = "Duplicates",
        description = "Customers that are probably one, for people to decide: a merge, or a dismissal.")
@Produces(MediaType.APPLICATION_JSON)
public class DuplicateResource {

    private static final int COUNTED = 100_000;

    private static final String REFUSED =
            "The two are one profile or lead to other profiles (DUPLICATE_DECIDED_BY_MERGE); undo that merge first.";

    private final DuplicateRepository repository;
    private final CandidateRepository candidates;
    private final KeyRepository keys;
    private final DecidingDuplicates deciding;

    DuplicateResource(
            DuplicateRepository repository,
            CandidateRepository candidates,
            KeyRepository keys,
            DecidingDuplicates deciding) {
        this.repository = repository;
        this.candidates = candidates;
        this.keys = keys;
        this.deciding = deciding;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listDuplicates",
            summary = "List customers that are probably one",
            description =
                    "Pairs of records with the reasons and a score, the likeliest first. New and changed customers are compared with all others within seconds, by what"
                            + " they share: a mailbox (dots and what follows a plus make no difference), a phone number (but for its extension, or written where another id"
                            + " belongs), a card number (but for leading zeros), a name on LINE or before an @, and their names (titles, tone marks and the order of the"
                            + " parts make no difference; misspelt, or in the other script). A person and an organisation are never one. What more than 20 records share"
                            + " is passed over, see /v1/duplicates/screening. To accept a pair, merge its records: POST /v1/merges. The pair is MERGED then, and"
                            + " what it was before again when the merge is undone.")
    public Page<DuplicateView> list(
            @Parameter(
                            description = "Only pairs in this state.",
                            schema = @Schema(implementation = DuplicateState.class, defaultValue = "OPEN"))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(
                            description = "Only pairs of which this record is one; absent for all.",
                            example = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("customerId")
                    @Nullable
                    String customerId,
            @BeanParam @Valid PageRequest page) {
        DuplicateState asked = Objects.requireNonNullElse(
                Parameters.constant("state", state, DuplicateState.class), DuplicateState.OPEN);
        return Page.of(
                        repository.page(asked, Parameters.id("customerId", customerId), page),
                        page,
                        DuplicateRepository::mark)
                .map(DuplicateView::of);
    }

    @GET
    @Path("/screening")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readDuplicateScreening",
            summary = "Read how far the search for duplicates has come",
            description =
                    "How many customers are still to be compared, and how much is shared by too many to say anything.")
    @APIResponseSchema(value = ScreeningView.class, responseDescription = "How far it has come.")
    public ScreeningView screening() {
        return new ScreeningView(candidates.waiting(COUNTED), keys.crowds());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readDuplicate",
            summary = "Read a pair",
            description = "Two records that are probably one customer, and what became of them.")
    @APIResponseSchema(value = DuplicateView.class, responseDescription = "The pair.")
    public DuplicateView read(@Parameter(description = "The pair's id.") @PathParam("id") UUID id) {
        return deciding.read(id);
    }

    @POST
    @Path("/{id}/dismissals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            operationId = "dismissDuplicate",
            summary = "Decide that two records are two customers",
            description =
                    "The pair is not open any more and stays so, whatever of the two changes later. Of a pair that is dismissed already the first decision stays.")
    @APIResponseSchema(value = DuplicateView.class, responseCode = "201", responseDescription = "The pair, dismissed.")
    @APIResponse(responseCode = "409", description = REFUSED)
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response dismiss(
            @Parameter(description = "The pair's id.") @PathParam("id") UUID id,
            @Valid @NotNull DismissDuplicateRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(deciding.dismiss(id, request.reason()))
                .build();
    }

    @POST
    @Path("/{id}/reopen")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            operationId = "reopenDuplicate",
            summary = "Take a dismissal back",
            description = "The pair waits for a decision again. One that is open stays so.")
    @APIResponseSchema(value = DuplicateView.class, responseDescription = "The pair, open.")
    @APIResponse(responseCode = "409", description = REFUSED)
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response reopen(@Parameter(description = "The pair's id.") @PathParam("id") UUID id) {
        return Response.ok(deciding.reopen(id)).build();
    }
}
