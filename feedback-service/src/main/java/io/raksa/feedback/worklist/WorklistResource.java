package io.raksa.feedback.worklist;

import io.raksa.platform.security.Roles;
import io.raksa.platform.time.BusinessTime;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What there is to do today, over REST. */
@Path("/v1/worklist")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Worklist", description = "What there is to do today.")
class WorklistResource {

    private static final int SHOWN = 5;
    private static final int MOST_SHOWN = 20;

    private final WorklistRepository repository;
    private final BusinessTime time;
    private final Clock clock;

    WorklistResource(WorklistRepository repository, BusinessTime time, Clock clock) {
        this.repository = repository;
        this.time = time;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readWorklist",
            summary = "What there is to do",
            description =
                    "For the start of a working day: of each sort of work how much there is, counted to 1000, and the first of it."
                            + " The lists themselves are read by their own operations.")
    @APIResponse(responseCode = "200", description = "What there is to do.")
    public WorklistView read(
            @Parameter(description = "Only complaints of this team, and remedies for them.", example = "kitchen")
                    @QueryParam("team")
                    @Size(min = 1, max = 100)
                    @Nullable
                    String team,
            @Parameter(
                            description =
                                    "Since when complaints count as having arrived; the beginning of today unless given.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("since")
                    @Nullable
                    String since,
            @Parameter(
                            description = "How many of each are shown.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "20",
                                            defaultValue = "5"))
                    @QueryParam("first")
                    @Nullable
                    String first) {
        int shown = Parameters.number("first", first, 0, MOST_SHOWN, SHOWN);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, time.timeZone());
        @Nullable Instant asked = Parameters.instant("since", since);
        return new WorklistView(
                now,
                repository.overdue(team, now, shown),
                repository.due(team, now, startOf(today.plusDays(1)), shown),
                repository.unassigned(team, shown),
                repository.escalated(team, shown),
                repository.arrived(team, asked == null ? startOf(today) : asked, shown),
                repository.silentCustomers(shown),
                repository.ideas(shown),
                repository.remedies(team, shown));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(time.timeZone()).toInstant();
    }
}
