package io.raksa.feedback.measure;

import io.raksa.feedback.clock.core.ClockKind;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether promises are kept to everybody alike. */
@Path("/v1/insights/attainment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights")
class AttainmentResource {

    private final AttainmentRepository repository;
    private final BusinessTime time;
    private final Clock clock;

    AttainmentResource(AttainmentRepository repository, BusinessTime time, Clock clock) {
        this.repository = repository;
        this.time = time;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "readAttainment",
            summary = "Read who is served in time, and who is not",
            description =
                    "Of what fell due in the period (days of the business's time zone) and before now: how much was in time, group by group,"
                            + " each beside all others together. Shows bias against small or new customers. Refused: INSIGHT_PERIOD_INVALID.")
    @APIResponse(responseCode = "200", description = "The groups.")
    public AttainmentView read(
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
                            description = "By what to tell cases apart; STAGE where it is absent.",
                            schema = @Schema(implementation = AttainmentGrouping.class))
                    @QueryParam("by")
                    @Nullable
                    String by,
            @Parameter(
                            description = "Which promise; RESOLVE where it is absent.",
                            schema = @Schema(implementation = ClockKind.class))
                    @QueryParam("clock")
                    @Nullable
                    String kind) {
        Period period = Period.of(from, to, time.timeZone());
        AttainmentGrouping grouping = Objects.requireNonNullElse(
                Parameters.constant("by", by, AttainmentGrouping.class), AttainmentGrouping.STAGE);
        ClockKind promise =
                Objects.requireNonNullElse(Parameters.constant("clock", kind, ClockKind.class), ClockKind.RESOLVE);
        return AttainmentView.of(
                period, promise, grouping, repository.attainment(promise, grouping, period.start(), untilNow(period)));
    }

    /** What is not due yet is neither in time nor late. */
    private Instant untilNow(Period period) {
        Instant now = clock.instant();
        return period.end().isBefore(now) ? period.end() : now;
    }
}
