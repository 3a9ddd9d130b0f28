package io.raksa.loyalty.membership;

import io.raksa.loyalty.membership.Enrolling.Enrolment;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Members over REST. */
@Path("/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members", description = "Who belongs to a programme.")
class MemberResource {

    private final Enrolling enrolling;
    private final Members members;
    private final MemberAccess access;
    private final Programmes programmes;
    private final Caller caller;

    MemberResource(Enrolling enrolling, Members members, MemberAccess access, Programmes programmes, Caller caller) {
        this.enrolling = enrolling;
        this.members = members;
        this.access = access;
        this.programmes = programmes;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Idempotent
    @Operation(
            operationId = "enrolMember",
            summary = "Enrol a customer",
            description =
                    "Makes a customer a member of a programme; a customer may enrol only themselves. Whoever is a member already"
                            + " stays the same member. Customers also become members by registering, where the programme says so: the answer is"
                            + " then 200. A customer is known here a moment after registering.")
    @APIResponse(
            responseCode = "201",
            description = "Enrolled now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MemberView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was a member already; nothing was done.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MemberView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "PROGRAMME_UNKNOWN: there is no programme with this code. CUSTOMER_UNKNOWN: nobody registered with this id,"
                            + " it has not been told here yet, or the person was erased.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response enrol(@NotNull @Valid EnrolMemberRequest request) {
        caller.requireOwn(request.customerId());
        String programme = request.programmeOrDefault();
        if (!programmes.exists(programme)) {
            throw MembershipProblem.PROGRAMME_UNKNOWN.because(programme).at("/programme");
        }
        Enrolment enrolment = enrolling.enrol(request.customerId(), programme);
        Member member = enrolment.member();
        MemberView view = MemberView.of(member);
        return enrolment.isNew()
                ? Answers.created("/v1/members/" + member.id(), member.version(), view)
                : Answers.ok(member.version(), view);
    }

    @GET
    @Path("/{memberId}")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CUSTOMER
    })
    @Operation(
            operationId = "getMember",
            summary = "Read a member",
            description = "One member; a customer reads only their own.")
    @APIResponseSchema(value = MemberView.class, responseCode = "200", responseDescription = "The member.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no member with this id.")
    public Response get(@Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId) {
        Member member = access.require(memberId);
        return Answers.ok(member.version(), MemberView.of(member));
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CUSTOMER
    })
    @Operation(
            operationId = "listMembersOfCustomer",
            summary = "Find a customer's memberships",
            description =
                    "The memberships of one customer, one for each programme, the oldest first; an empty list for a customer"
                            + " who is in none. A customer asks only for their own.")
    @APIResponse(responseCode = "200", description = "The memberships.")
    public Page<MemberView> ofCustomer(
            @Parameter(
                            description = "The customer's id at customer-service.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("customerId")
                    @NotBlank
                    String customerId,
            @BeanParam @Valid PageRequest page) {
        UUID customer = Objects.requireNonNull(Parameters.id("customerId", customerId));
        caller.requireOwn(customer);
        return members.of(customer, page).map(MemberView::of);
    }
}
