package io.raksa.feedback.survey;

import io.raksa.platform.security.Roles;
import io.raksa.platform.time.BusinessTime;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
                            description = "First day.",
                            example = "2026-11-01",
                            required = true,
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("from")
                    @NotBlank
                    String from,
            @Parameter(
                            description = "Last day.",
                            example = "2026-11-30",
                            required = true,
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("to")
                    @NotBlank
                    String to) {
        LocalDate first = Objects.requireNonNull(Parameters.day("from", from));
        LocalDate last = Objects.requireNonNull(Parameters.day("to", to));
        return JusticeView.of(first, last, repository.justice(start(first), start(last.plusDays(1))));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(time.timeZone()).toInstant();
    }
}
