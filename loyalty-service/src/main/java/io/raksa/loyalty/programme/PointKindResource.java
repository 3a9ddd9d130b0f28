package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Kinds of points over REST. */
@Path("/v1/programmes/{code}/point-kinds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
class PointKindResource {

    private static final String RESOURCE = "point-kind";
    private static final String CODE = "The programme's code.";
    private static final String KIND = "The code of the kind; 'points' is the one that can be spent.";
    private static final String KIND_CODE = "^[a-z][a-z0-9-]{0,29}$";

    /** Kinds of a programme: more than anybody could explain to a member. */
    private static final int MOST_KINDS = 10;

    /** By how much somebody's clock may be behind ours. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final PointKinds kinds;
    private final Programmes programmes;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    PointKindResource(
            PointKinds kinds, Programmes programmes, Versions versions, Audit audit, Caller caller, Clock clock) {
        this.kinds = kinds;
        this.programmes = programmes;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The kinds of a programme. */
    @Schema(name = "PointKinds", description = "The kinds of points of a programme.")
    record PointKindsView(
            @Schema(description = "By code; ten at most.", required = true)
            List<PointKindView> items) {}

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.CUSTOMER,
        Roles.PARTNER,
        Roles.SERVICE
    })
    @Operation(
            operationId = "listPointKinds",
            summary = "List the kinds of points",
            description = "The last version of each, though its time may be still to come.")
    @APIResponse(responseCode = "200", description = "The kinds.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no programme with this code.")
    public PointKindsView list(@Parameter(description = CODE, example = "raksa") @PathParam("code") String programme) {
        programmes.require(programme);
        return new PointKindsView(
                kinds.all(programme).stream().map(PointKindView::of).toList());
    }

    @GET
    @Path("/{kind}")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.CUSTOMER,
        Roles.PARTNER,
        Roles.SERVICE
    })
    @Operation(
            operationId = "readPointKind",
            summary = "Read a kind of points",
            description = "Its last version, though its time may be still to come.")
    @APIResponseSchema(value = PointKindView.class, responseDescription = "The kind; its version is in ETag.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: the programme has no such kind.")
    public Response read(
            @Parameter(description = CODE, example = "raksa") @PathParam("code") String programme,
            @Parameter(description = KIND, example = "points") @PathParam("kind") @Pattern(regexp = KIND_CODE)
                    String kind) {
        PointKind last = kinds.last(programme, kind).orElseThrow(CommonProblem.NOT_FOUND::because);
        return Answers.ok(last.version(), PointKindView.of(last));
    }

    @PUT
    @Path("/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changePointKind",
            summary = "Make or change a kind of points",
            description =
                    "As a new version, for points that are earned from the given instant on; those earned before keep their terms, though"
                            + " under INACTIVITY what the member does puts the ends of all of them off. If-Match names the version it is based on, \"0\" for a new"
                            + " kind. A kind never goes: no rate needs to give it.")
    @APIResponseSchema(value = PointKindView.class, responseDescription = "The kind; its version is in ETag.")
    @APIResponse(responseCode = "400", description = "EXPIRY_UNFIT, POINT_KIND_TOO_EARLY.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no programme with this code.")
    @APIResponse(responseCode = "409", description = "POINT_KINDS_TOO_MANY: a programme has ten at most.")
    public Response change(
            @Parameter(description = CODE, example = "raksa") @PathParam("code") String programme,
            @Parameter(description = KIND, example = "status") @PathParam("kind") @Pattern(regexp = KIND_CODE)
                    String kind,
            @Parameter(description = "The ETag of the kind as you read it.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid PointKindRequest request) {
        programmes.lock(programme);
        Instant now = clock.instant();
        requireSound(request, now);
        Optional<PointKind> before = kinds.last(programme, kind);
        requireRoom(programme, before);
        long version = before.map(PointKind::version).orElse(0L);
        UUID id = UUID.nameUUIDFromBytes((programme + " " + kind).getBytes(StandardCharsets.UTF_8));
        versions.require(ifMatch, RESOURCE, id, version);
        PointKind after =
                request.kind(programme, kind, version + 1, Objects.requireNonNullElse(request.effectiveFrom(), now));
        if (!kinds.insert(after, caller.id(), now)) {
            throw CommonProblem.CHANGED_MEANWHILE.because(String.valueOf(ifMatch), "\"" + (version + 1) + "\"");
        }
        audit.record(
                "point-kind.changed",
                RESOURCE,
                id,
                after.version(),
                before.map(PointKindView::of).orElse(null),
                PointKindView.of(after),
                null);
        return Answers.ok(after.version(), PointKindView.of(after));
    }

    private void requireRoom(String programme, Optional<PointKind> before) {
        if (before.isEmpty() && kinds.all(programme).size() >= MOST_KINDS) {
            throw ProgrammeProblem.POINT_KINDS_TOO_MANY.because(MOST_KINDS);
        }
    }

    private static void requireSound(PointKindRequest request, Instant now) {
        if (!request.expiry().fits()) {
            throw ProgrammeProblem.EXPIRY_UNFIT.because().at("/expiry");
        }
        if (request.effectiveFrom() != null && request.effectiveFrom().isBefore(now.minus(CLOCK_DIFFERENCE))) {
            throw ProgrammeProblem.POINT_KIND_TOO_EARLY.because().at("/effectiveFrom");
        }
    }
}
