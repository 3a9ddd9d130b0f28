package io.raksa.customer.group;

import io.raksa.customer.profile.Customers;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.NewestFirst;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
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

/** Households and companies. */
@Path("/v1/groups")
@Tag(name = "Groups", description = "Households and companies: who belongs together.")
@Produces(MediaType.APPLICATION_JSON)
public class GroupResource {

    private static final String RESOURCE_TYPE = "group";
    private static final UUID FIRST = new UUID(0, 0);

    private final GroupRepository repository;
    private final Memberships memberships;
    private final JoiningGroups joining;
    private final GroupFigures figures;
    private final Customers customers;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    GroupResource(
            GroupRepository repository,
            Memberships memberships,
            JoiningGroups joining,
            GroupFigures figures,
            Customers customers,
            Versions versions,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.memberships = memberships;
        this.joining = joining;
        this.figures = figures;
        this.customers = customers;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(operationId = "listGroups", summary = "List the groups", description = "The newest first.")
    public Page<GroupView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(repository.page(page), page, group -> NewestFirst.mark(group.createdAt(), group.id()));
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createGroup",
            summary = "Make a group",
            description = "A household or company, without members at first.")
    @APIResponse(
            responseCode = "201",
            description = "The group is made.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GroupView.class)))
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response create(@Valid @NotNull CreateGroupRequest request) {
        GroupView fresh =
                new GroupView(Ids.next(), 1, request.kind(), request.name(), request.nameEn(), clock.instant());
        repository.insert(fresh);
        audit.record("group.created", RESOURCE_TYPE, fresh.id(), fresh.version(), null, fresh, null);
        return Answers.created("/v1/groups/" + fresh.id(), fresh.version(), fresh);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(operationId = "readGroup", summary = "Read a group", description = "One group.")
    @APIResponseSchema(value = GroupView.class, responseDescription = "The group.")
    public Response read(@Parameter(description = "The group's id.") @PathParam("id") UUID id) {
        GroupView group = require(id);
        return Answers.ok(group.version(), group);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeGroup",
            summary = "Change a group",
            description = "Changes its names. If-Match names the version that the change is based on.")
    @APIResponseSchema(value = GroupView.class, responseDescription = "The group as it is now.")
    public Response change(
            @Parameter(description = "The group's id.") @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version that was read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ChangeGroupRequest request) {
        GroupView before = repository.findForChange(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE_TYPE, id, before.version());
        GroupView after = before.changed(request);
        repository.update(after);
        audit.record("group.changed", RESOURCE_TYPE, id, after.version(), before, after, null);
        return Answers.ok(after.version(), after);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Transactional
    @Operation(
            operationId = "deleteGroup",
            summary = "Delete a group",
            description = "A group without members can be deleted. If-Match names the version that was read.")
    @APIResponse(responseCode = "204", description = "The group is gone.")
    @APIResponse(responseCode = "409", description = "The group has members (GROUP_NOT_EMPTY).")
    public Response delete(
            @Parameter(description = "The group's id.") @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version that was read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        GroupView before = repository.findForChange(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE_TYPE, id, before.version());
        if (memberships.inGroup(id) > 0) {
            throw GroupProblem.GROUP_NOT_EMPTY.because();
        }
        repository.delete(id);
        audit.record("group.deleted", RESOURCE_TYPE, id, before.version() + 1, before, null, null);
        return Response.noContent().build();
    }

    @GET
    @Path("/{id}/members")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "listGroupMembers",
            summary = "List the members of a group",
            description = "In the order of their ids. A merged profile is a member once.")
    public Page<MembershipView> members(
            @Parameter(description = "The group's id.") @PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        require(id);
        UUID after = page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(FIRST);
        return Page.of(
                memberships.ofGroup(id, after, page.rowsToRead()), page, member -> Cursor.of(member.customerId()));
    }

    @PUT
    @Path("/{id}/members/{customerId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putGroupMember",
            summary = "Put a customer into a group",
            description =
                    "Or change what the customer is in it, which needs If-Match with the ETag that was read. A group has at most 500 members, a customer at most 20 groups,"
                            + " of which one is primary: in its figures the customer counts.")
    @APIResponseSchema(value = MembershipView.class, responseDescription = "The customer belongs to the group.")
    @APIResponse(
            responseCode = "409",
            description =
                    "GROUP_ROLE_UNFIT: the role is of another kind of group; GROUP_FULL; TOO_MANY_GROUPS: the customer has 20 already.")
    public Response put(
            @Parameter(description = "The group's id.") @PathParam("id") UUID id,
            @Parameter(description = "The customer's id.") @PathParam("customerId") UUID customerId,
            @Parameter(description = "The ETag of the version that was read; absent for a new member.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull PutMembershipRequest request) {
        MembershipView now = joining.put(id, customerId, ifMatch, request);
        return Answers.ok(now.version(), now);
    }

    @GET
    @Path("/{id}/members/{customerId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "readGroupMember",
            summary = "Read a membership",
            description = "What a customer is in a group; 404 where the customer does not belong to it.")
    @APIResponseSchema(value = MembershipView.class, responseDescription = "The membership.")
    public Response member(
            @Parameter(description = "The group's id.") @PathParam("id") UUID id,
            @Parameter(description = "The customer's id.") @PathParam("customerId") UUID customerId) {
        MembershipView known =
                memberships.find(id, customers.require(customerId)).orElseThrow(CommonProblem.NOT_FOUND::because);
        return Answers.ok(known.version(), known);
    }

    @DELETE
    @Path("/{id}/members/{customerId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "removeGroupMember",
            summary = "Take a customer out of a group",
            description = "If-Match names the version that was read; 404 where the customer does not belong to it.")
    @APIResponse(responseCode = "204", description = "The customer belongs to the group no more.")
    public Response remove(
            @Parameter(description = "The group's id.") @PathParam("id") UUID id,
            @Parameter(description = "The customer's id.") @PathParam("customerId") UUID customerId,
            @Parameter(description = "The ETag of the version that was read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        joining.remove(id, customerId, ifMatch);
        return Response.noContent().build();
    }

    @GET
    @Path("/{id}/figures")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "readGroupFigures",
            summary = "Read what a group comes to together",
            description =
                    "How many members are at which stage, on how many days they bought and for how much, in a period or ever. Only those count whose primary group it is, so"
                            + " that figures of several groups can be added up.")
    @APIResponseSchema(value = GroupFiguresView.class, responseDescription = "The figures.")
    public GroupFiguresView figures(
            @Parameter(description = "The group's id.") @PathParam("id") UUID id,
            @Parameter(
                            description = "The first day of the period; absent, like to, for all that ever was.",
                            example = "2026-01-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "The day after the last day of the period.",
                            example = "2027-01-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable
                    String to) {
        LocalDate first = Parameters.day("from", from);
        LocalDate end = Parameters.day("to", to);
        boolean whole = first == null && end == null;
        if (!whole && (first == null || end == null || !first.isBefore(end))) {
            throw GroupProblem.GROUP_PERIOD_INVALID.because().at("#from").at("#to");
        }
        return figures.of(require(id).id(), first, end);
    }

    private GroupView require(UUID id) {
        return repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
