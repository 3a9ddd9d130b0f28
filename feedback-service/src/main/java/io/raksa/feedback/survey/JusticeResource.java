package io.raksa.feedback.survey;

import io.raksa.platform.security.Roles;
import io.raksa.platform.time.BusinessTime;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The three judgements of customers on how they were put right. */
@Path("/v1/insights/justice")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights", description = "What can be learned from it all.")
class JusticeResource {

    private final SurveyRepository repository;
    private final BusinessTime time;

    JusticeResource(SurveyRepository repository, BusinessTime time) {
        this.repository = repository;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "readJustice",
            summary = "Read outcome, process and treatment",
            description =
                    "Average and number of the three judgements, of those who were asked on the given days (in the business's time"
                            + " zone), with the rate at which they answered. Who does not answer is not in the averages: read them with the rate.")
    @APIResponse(responseCode = "200", description = "The figures.")
    public JusticeView read(
            @Parameter(
                            description = "The first day of the period.",
                            required = true,
                            example = "2026-11-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "The day after the last day of the period.",
                            required = true,
                            example = "2026-12-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable
                    String to) {
        LocalDate first = Parameters.day("from", from);
        LocalDate end = Parameters.day("to", to);
        if (first == null || end == null || !first.isBefore(end)) {
            throw SurveyProblem.PERIOD_INVALID.because().at("#from").at("#to");
        }
        return JusticeView.of(first, end, repository.justice(start(first), start(end)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(time.timeZone()).toInstant();
    }
}
