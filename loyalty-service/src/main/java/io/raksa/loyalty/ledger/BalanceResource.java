package io.raksa.loyalty.ledger;

import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.loyalty.programme.PointKinds;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a member has and how it came about, over REST. */
@Path("/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Points", description = "What a member has, and how it came about.")
class BalanceResource {

    private static final String KIND = "The kind of points; those that can be spent unless given.";

    private final Statements statements;
    private final PointKinds kinds;
    private final MemberAccess access;
    private final Clock clock;

    BalanceResource(Statements statements, PointKinds kinds, MemberAccess access, Clock clock) {
        this.statements = statements;
        this.kinds = kinds;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Path("/{memberId}/balance")
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
            operationId = "getBalance",
            summary = "Read a balance",
            description = "What the member has now, exact to the instant. A customer reads only their own.")
    @APIResponse(responseCode = "200", description = "The balance.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no member with this id. POINT_KIND_UNKNOWN.")
    public BalanceView balance(
            @Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId,
            @Parameter(description = KIND, example = "points") @QueryParam("kind") @DefaultValue(PointKind.SPENDABLE)
                    String kind) {
        return statements.balance(purse(memberId, kind), clock.instant());
    }

    @GET
    @Path("/{memberId}/explanation")
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
            operationId = "explainBalance",
            summary = "Explain a balance",
            description =
                    "Why the member had what they had at any instant since they are one: each lot with what was left of it, where it came from,"
                            + " and the rule of its day in words. A customer reads only their own.")
    @APIResponse(responseCode = "200", description = "The explanation.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no member with this id. POINT_KIND_UNKNOWN.")
    public ExplanationView explanation(
            @Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId,
            @Parameter(
                            description = "The instant; now where it is absent, and not after it.",
                            example = "2026-11-22T03:15:30Z",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("at")
                    @Nullable
                    String at,
            @Parameter(description = KIND, example = "points") @QueryParam("kind") @DefaultValue(PointKind.SPENDABLE)
                    String kind) {
        Purse purse = purse(memberId, kind);
        Instant now = clock.instant();
        Instant then = Objects.requireNonNullElse(Parameters.instant("at", at), now);
        return statements.explanation(purse, then.isAfter(now) ? now : then);
    }

    @GET
    @Path("/{memberId}/statement")
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
            operationId = "getStatement",
            summary = "Read a statement",
            description =
                    "Every posting of the member, newest first, each with the balance after it and the rule behind it in words. A"
                            + " customer reads only their own.")
    @APIResponse(responseCode = "200", description = "A page of the statement.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no member with this id. POINT_KIND_UNKNOWN.")
    public Page<StatementLineView> statement(
            @Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId,
            @BeanParam @Valid PageRequest page,
            @Parameter(description = KIND, example = "points") @QueryParam("kind") @DefaultValue(PointKind.SPENDABLE)
                    String kind) {
        return statements.page(purse(memberId, kind), page);
    }

    private Purse purse(UUID memberId, String kind) {
        Member member = access.require(memberId);
        kinds.require(member.programme(), kind, clock.instant());
        return Purse.of(member, kind);
    }
}
