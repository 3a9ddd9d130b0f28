package io.raksa.feedback.survey;

import io.raksa.feedback.insight.Period;
import io.raksa.platform.security.Roles;
import io.raksa.platform.time.BusinessTime;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers answered. */
@Path("/v1/insights/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights", description = "What can be learned from it all.")
class SurveyResultsResource {

    private final SurveyResultsRepository repository;
    private final BusinessTime time;

    SurveyResultsResource(SurveyResultsRepository repository, BusinessTime time) {
        this.repository = repository;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "readSurveyResults",
            summary = "Read what customers answered",
            description =
                    "Of those who were asked in the period (days of the business's time zone), all together or group by group: how many"
                            + " answered, and each question's figure as answered and corrected for those who did not answer. Withdrawn invitations"
                            + " do not count. Refused: INSIGHT_PERIOD_INVALID.")
    @APIResponse(responseCode = "200", description = "The figures.")
    public SurveyResultsView read(
            @Parameter(
                            description = "The first day of the period.",
                            required = true,
                            example = "2026-11-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "The day after the last day of the period, at most 366 days on.",
                            required = true,
                            example = "2026-12-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(
                            description = "By what to tell those asked apart; all together where it is absent.",
                            schema = @Schema(implementation = SurveyGrouping.class))
                    @QueryParam("by")
                    @Nullable
                    String by) {
        Period period = Period.of(from, to, time.timeZone());
        @Nullable SurveyGrouping grouping = Parameters.constant("by", by, SurveyGrouping.class);
        return SurveyResultsView.of(grouping, period, repository.of(grouping, period));
    }
}
