package io.raksa.feedback.mysteryvisit;

import io.raksa.feedback.insight.Period;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.time.BusinessTime;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Mystery visits and their scorecards. */
@Path("/v1/mystery-visits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Mystery visits",
        description =
                "Visits of our own branches and of competitors, by enquiry and by complaint, compared point by point.")
class MysteryVisitResource {

    /** Neither cards nor visits change. */
    private static final long VERSION = 1;

    private final MysteryVisits visits;
    private final MysteryVisitRepository repository;
    private final BusinessTime time;

    MysteryVisitResource(MysteryVisits visits, MysteryVisitRepository repository, BusinessTime time) {
        this.visits = visits;
        this.repository = repository;
        this.time = time;
    }

    @POST
    @Path("/scorecards")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "makeScorecard",
            summary = "Make a scorecard",
            description = "What visitors look at. Refused: SCORECARD_POINTS_ALIKE (400).")
    @APIResponseSchema(value = ScorecardView.class, responseCode = "201", responseDescription = "It is there.")
    @APIResponse(responseCode = "409", description = "CONFLICT: the name is taken, or IDEMPOTENCY_STILL_RUNNING.")
    public Response design(@Valid @NotNull ScorecardRequest request) {
        ScorecardView card = visits.design(request);
        return Answers.created("/v1/mystery-visits/scorecards/" + card.id(), VERSION, card);
    }

    @GET
    @Path("/scorecards")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "listScorecards", summary = "List scorecards", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A page of scorecards.")
    public Page<ScorecardView> cards(@BeanParam @Valid PageRequest page) {
        return Page.of(repository.cards(page), page, MysteryVisitRepository::mark);
    }

    @GET
    @Path("/scorecards/{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readScorecard", summary = "Read a scorecard", description = "It never changes.")
    @APIResponseSchema(value = ScorecardView.class, responseDescription = "The scorecard.")
    public Response card(@Parameter(description = "The scorecard's id.") @PathParam("id") UUID id) {
        return Answers.ok(VERSION, repository.card(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @POST
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "recordMysteryVisit",
            summary = "Take a visit down",
            description =
                    "With a mark for each point of the card. Refused: SCORES_UNFIT, MYSTERY_VISIT_IN_FUTURE (400), SCORECARD_UNKNOWN (409).")
    @APIResponseSchema(value = MysteryVisitView.class, responseCode = "201", responseDescription = "It is taken down.")
    @APIResponse(responseCode = "409", description = "SCORECARD_UNKNOWN, or IDEMPOTENCY_STILL_RUNNING.")
    public Response record(@Valid @NotNull MysteryVisitRequest request) {
        MysteryVisitView visit = visits.record(request);
        return Answers.created("/v1/mystery-visits/" + visit.id(), VERSION, visit);
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "listMysteryVisits", summary = "List visits", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A page of visits.")
    public Page<MysteryVisitView> list(
            @Parameter(description = "Only by this card.", schema = @Schema(implementation = UUID.class))
                    @QueryParam("scorecardId")
                    @Nullable
                    String scorecardId,
            @BeanParam @Valid PageRequest page) {
        return Page.of(
                repository.visits(Parameters.id("scorecardId", scorecardId), page), page, MysteryVisitRepository::mark);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readMysteryVisit", summary = "Read a visit", description = "It never changes.")
    @APIResponseSchema(value = MysteryVisitView.class, responseDescription = "The visit.")
    public Response read(@Parameter(description = "The visit's id.") @PathParam("id") UUID id) {
        return Answers.ok(VERSION, repository.visit(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @GET
    @Path("/scorecards/{id}/comparison")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "compareMysteryVisits",
            summary = "Compare us with competitors",
            description =
                    "Point by point, of the visits of the period; where we are furthest behind comes first. Refused: INSIGHT_PERIOD_INVALID.")
    @APIResponseSchema(value = ComparisonView.class, responseDescription = "The comparison.")
    public ComparisonView compare(
            @Parameter(description = "The scorecard's id.") @PathParam("id") UUID id,
            @Parameter(
                            description = "The first day of the period.",
                            required = true,
                            example = "2026-01-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "The day after the last day of the period, at most 366 days on.",
                            required = true,
                            example = "2027-01-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable
                    String to) {
        return visits.compare(id, Period.of(from, to, time.timeZone()));
    }
}
