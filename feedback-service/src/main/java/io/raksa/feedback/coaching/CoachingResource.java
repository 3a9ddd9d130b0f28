package io.raksa.feedback.coaching;

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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who needs which coaching. */
@Path("/v1/insights/coaching")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights")
class CoachingResource {

    private final CoachingRepository repository;
    private final BusinessTime time;

    CoachingResource(CoachingRepository repository, BusinessTime time) {
        this.repository = repository;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "readCoaching",
            summary = "Who needs which coaching",
            description =
                    "By the complaints opened in the period (days of the business's time zone): whose customers judge otherwise, or whose cases"
                            + " go otherwise, than those of all others together, so far that chance does not explain it; by ten marks or cases at"
                            + " least. One in twenty differences shows by chance all the same: look before you speak. Refused: INSIGHT_PERIOD_INVALID.")
    @APIResponse(responseCode = "200", description = "The findings.")
    public CoachingView read(
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
                            description = "Who is looked at; PERSON where it is absent.",
                            schema = @Schema(implementation = CoachingGrouping.class))
                    @QueryParam("by")
                    @Nullable
                    String by) {
        Period period = Period.of(from, to, time.timeZone());
        CoachingGrouping grouping = Objects.requireNonNullElse(
                Parameters.constant("by", by, CoachingGrouping.class), CoachingGrouping.PERSON);
        return CoachingView.of(period, grouping, repository.counted(grouping, period));
    }
}
