package io.raksa.customer.identifier;

import io.raksa.customer.change.Changes;
import io.raksa.customer.identifier.core.Identifier;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.NewestFirst;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Values that lead to nobody. */
@Path("/v1/blocked-identifiers")
@Tag(name = "Identifiers")
@Produces(MediaType.APPLICATION_JSON)
public class BlockedIdentifierResource {

    private static final String RESOURCE_TYPE = "blocked-identifier";
    private static final long VERSION = 1;

    private final BlockedIdentifiers blocked;
    private final Changes changes;
    private final Audit audit;
    private final Clock clock;

    BlockedIdentifierResource(BlockedIdentifiers blocked, Changes changes, Audit audit, Clock clock) {
        this.blocked = blocked;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listBlockedIdentifiers",
            summary = "List the values that lead to nobody",
            description = "The newest first.")
    public Page<BlockedIdentifierView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(blocked.page(page), page, one -> NewestFirst.mark(one.blockedAt(), one.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "readBlockedIdentifier",
            summary = "Read why a value leads to nobody",
            description = "One blocked value.")
    @APIResponseSchema(value = BlockedIdentifierView.class, responseDescription = "The value.")
    public Response read(@Parameter(description = "The block's id.") @PathParam("id") UUID id) {
        return Answers.ok(VERSION, blocked.find(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "blockIdentifier",
            summary = "Have a value lead to nobody",
            description =
                    "For what many share, such as the number of an office: it is taken from the customer who has it, no customer can be given it"
                            + " (409 IDENTIFIER_BLOCKED), and a purchase that comes with nothing else is refused (BUYER_BLOCKED), instead of going to whoever"
                            + " came first. A number that several people give as their own is not one they can be known by; keep it as an attribute if it is needed.")
    @APIResponse(
            responseCode = "201",
            description = "It leads to nobody from now on.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BlockedIdentifierView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "It is blocked already (IDENTIFIER_BLOCKED_ALREADY); or the first request with this Idempotency-Key is still running.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response block(@Valid @NotNull BlockIdentifierRequest request) {
        Identifier identifier = request.identifier().read("/identifier");
        BlockedIdentifierView fresh =
                new BlockedIdentifierView(Ids.next(), IdentifierView.of(identifier), request.reason(), clock.instant());
        if (!blocked.insert(fresh, identifier.key())) {
            throw IdentifierProblem.IDENTIFIER_BLOCKED_ALREADY.because().at("/identifier");
        }
        audit.record("identifier.blocked", RESOURCE_TYPE, fresh.id(), VERSION, null, fresh, null);
        blocked.release(identifier.key()).ifPresent(owner -> {
            audit.record(
                    "customer.identifier-blocked", "customer", owner.customerId(), owner.version(), null, null, null);
            changes.touched(List.of(owner.customerId()));
        });
        return Answers.created("/v1/blocked-identifiers/" + fresh.id(), VERSION, fresh);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Transactional
    @Operation(
            operationId = "unblockIdentifier",
            summary = "Let a value lead to somebody again",
            description =
                    "From now on a customer can be given it; whoever had it before does not get it back by itself.")
    @APIResponse(responseCode = "204", description = "It is blocked no more.")
    public Response unblock(@Parameter(description = "The block's id.") @PathParam("id") UUID id) {
        BlockedIdentifierView before = blocked.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        blocked.delete(id);
        audit.record("identifier.unblocked", RESOURCE_TYPE, id, VERSION + 1, before, null, null);
        return Response.noContent().build();
    }
}
