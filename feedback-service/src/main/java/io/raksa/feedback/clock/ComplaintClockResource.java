package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.Clocks;
import io.raksa.feedback.clock.core.Happening;
import io.raksa.feedback.complaint.Complaints;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The clocks of a complaint. */
@Path("/v1/complaints/{id}/clocks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class ComplaintClockResource {

    private static final int MOST_HAPPENINGS = 1000;
    private static final int MOST_ALARMS = 200;

    private final ClockRepository repository;
    private final Complaints complaints;
    private final Clock clock;

    ComplaintClockResource(ClockRepository repository, Complaints complaints, Clock clock) {
        this.repository = repository;
        this.complaints = complaints;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readComplaintClocks",
            summary = "Read the clocks of a complaint",
            description =
                    "By when it is to be acknowledged, answered and resolved, by which policy, and all that moved it: each pause says what"
                            + " ended it and whether the customer was waiting for an answer when it began.")
    @APIResponse(responseCode = "200", description = "The clocks.")
    public ComplaintClocksView read(@Parameter(description = "The complaint's id.") @PathParam("id") UUID id) {
        if (complaints.find(id).isEmpty()) {
            throw CommonProblem.NOT_FOUND.because();
        }
        Instant now = clock.instant();
        List<ClockHappeningView> history = repository.history(id, MOST_HAPPENINGS);
        Clocks derived = Clocks.of(history.stream()
                .map(happened -> new Happening(happened.kind(), happened.at()))
                .toList());
        return new ComplaintClocksView(
                repository.of(id).stream()
                        .map(kept -> ComplaintClockView.of(kept, now))
                        .toList(),
                derived.pauses().stream().map(ComplaintClocksView.PauseView::of).toList(),
                repository.alarms(id, MOST_ALARMS),
                history);
    }
}
