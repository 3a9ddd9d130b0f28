package io.raksa.feedback.verdict;

import io.raksa.feedback.insight.Period;
import io.raksa.feedback.profile.Profiles;
import io.raksa.feedback.verdict.VerdictsView.MonthView;
import io.raksa.platform.security.Roles;
import io.raksa.platform.time.BusinessTime;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Index I7. */
@Path("/v1/insights/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights")
class VerdictResource {

    private static final Duration WINDOW = Duration.ofDays(180);

    private final VerdictRepository repository;
    private final Profiles profiles;
    private final BusinessTime time;
    private final Clock clock;

    VerdictResource(VerdictRepository repository, Profiles profiles, BusinessTime time, Clock clock) {
        this.repository = repository;
        this.profiles = profiles;
        this.time = time;
        this.clock = clock;
    }

    @GET
    @Path("/{customerId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readCustomerVerdict",
            summary = "What a customer's words and deeds together say",
            description =
                    "Words are what the customer said and staff saw in the 180 days before; deeds are whether the customer orders as was usual"
                            + " of this customer. Of a customer of whom nothing is known it is UNKNOWN.")
    @APIResponse(responseCode = "200", description = "The verdict and what it rests on.")
    public CustomerVerdictView read(
            @Parameter(description = "The customer's id.") @PathParam("customerId") UUID customerId,
            @Parameter(
                            description =
                                    "At the beginning of which day, in the business's time zone; now where it is absent.",
                            example = "2026-11-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("at")
                    @Nullable
                    String at) {
        @Nullable LocalDate day = Parameters.day("at", at);
        Instant when = day == null
                ? clock.instant()
                : day.atStartOfDay(time.timeZone()).toInstant();
        return CustomerVerdictView.of(
                customerId,
                when,
                repository.of(profiles.recordsOf(customerId), when.minus(WINDOW), when),
                time.timeZone());
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "readVerdicts",
            summary = "Read index I7, deeds outweigh words",
            description =
                    "How many customers are content, vocal but loyal, quietly leaving and lost, at the end of each month and of the period: of"
                            + " all, or of those who said something of a branch, of a failure, or stand at a stage. Refused: INSIGHT_PERIOD_INVALID.")
    @APIResponse(responseCode = "200", description = "The counts.")
    public VerdictsView list(
            @Parameter(
                            description = "The first day of the period.",
                            required = true,
                            example = "2026-09-01",
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
                            description = "By what to tell groups apart; ALL where it is absent.",
                            example = "BRANCH",
                            schema = @Schema(implementation = VerdictGrouping.class))
                    @QueryParam("by")
                    @Nullable
                    String by) {
        Period period = Period.of(from, to, time.timeZone());
        VerdictGrouping grouping =
                Objects.requireNonNullElse(Parameters.constant("by", by, VerdictGrouping.class), VerdictGrouping.ALL);
        return new VerdictsView(ends(period).stream()
                .map(end -> MonthView.of(end, groups(grouping, end)))
                .toList());
    }

    private List<VerdictRepository.Group> groups(VerdictGrouping by, LocalDate end) {
        Instant at = end.atStartOfDay(time.timeZone()).toInstant();
        return repository.groups(by, at.minus(WINDOW), at);
    }

    /** The first day after each month that ends in the period, and the period's own end. */
    private static List<LocalDate> ends(Period period) {
        List<LocalDate> ends = new ArrayList<>();
        LocalDate end = period.from().plusMonths(1).withDayOfMonth(1);
        while (end.isBefore(period.to())) {
            ends.add(end);
            end = end.plusMonths(1);
        }
        ends.add(period.to());
        return ends;
    }
}
