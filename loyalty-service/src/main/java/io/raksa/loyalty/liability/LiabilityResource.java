package io.raksa.loyalty.liability;

import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.problem.CommonProblem;
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
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the programme owes and what it cost, over REST. */
@Path("/v1/liability")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Liability")
class LiabilityResource {

    /** A report is about three years at most. */
    private static final int MOST_MONTHS = 36;

    private static final int A_YEAR = 12;
    private static final String FIRST = "The first month; eleven before the last where it is absent.";
    private static final String LAST = "The last month, 36 with the first at most; this month where it is absent.";

    private final LedgerMonths months;
    private final PointValues values;
    private final BusinessTime time;
    private final Clock clock;

    LiabilityResource(LedgerMonths months, PointValues values, BusinessTime time, Clock clock) {
        this.months = months;
        this.values = values;
        this.time = time;
        this.clock = clock;
    }

    @GET
    @Path("/points")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readOutstandingPoints",
            summary = "Read what is owed to members",
            description =
                    "The open points of all members at any instant, by the month of their end, and what they are worth. An end that was put off"
                            + " since counts where it stands for what was posted in the month of the instant.")
    @APIResponse(responseCode = "200", description = "What is owed.")
    public OutstandingView outstanding(
            @Parameter(
                            description = "The instant; now where it is absent, and not after it.",
                            example = "2026-11-22T03:15:30Z",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("at")
                    @Nullable
                    String at) {
        Instant now = clock.instant();
        Instant asked = Objects.requireNonNullElse(Parameters.instant("at", at), now);
        Instant then = asked.isAfter(now) ? now : asked.isBefore(Instant.EPOCH) ? Instant.EPOCH : asked;
        return OutstandingView.of(
                Programmes.DEFAULT, then, months.open(Programmes.DEFAULT, then), values.at(Programmes.DEFAULT, then));
    }

    @GET
    @Path("/breakage")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readBreakage",
            summary = "Read what is never used",
            description = "What of the points of each month has ended unused by now.")
    @APIResponse(responseCode = "200", description = "The months in which points were given.")
    public BreakageView breakage(
            @Parameter(description = FIRST, example = "2026-01") @QueryParam("from") @Nullable String from,
            @Parameter(description = LAST, example = "2026-12") @QueryParam("to") @Nullable String to) {
        Range range = range(from, to);
        return BreakageView.of(
                Programmes.DEFAULT, months.cohorts(Programmes.DEFAULT, range.first(), range.last(), clock.instant()));
    }

    @GET
    @Path("/failures")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readFailureCost",
            summary = "Read what failures cost",
            description =
                    "Points given to put failures right, by category and month; what marketing gave stands beside it.")
    @APIResponse(responseCode = "200", description = "What they cost.")
    public FailureCostView failures(
            @Parameter(description = FIRST, example = "2026-01") @QueryParam("from") @Nullable String from,
            @Parameter(description = LAST, example = "2026-12") @QueryParam("to") @Nullable String to) {
        Range range = range(from, to);
        return FailureCostView.of(
                Programmes.DEFAULT,
                months.given(Programmes.DEFAULT, range.first(), range.last(), clock.instant()),
                values.at(Programmes.DEFAULT, clock.instant()));
    }

    private record Range(YearMonth first, YearMonth last) {}

    private Range range(@Nullable String from, @Nullable String to) {
        YearMonth last = month("to", to, YearMonth.from(clock.instant().atZone(time.timeZone())));
        YearMonth first = month("from", from, last.minusMonths(A_YEAR - 1));
        if (first.isAfter(last) || first.plusMonths(MOST_MONTHS).compareTo(last) <= 0) {
            throw CommonProblem.WRONG_TYPE
                    .because("#from", "a month not after 'to', and at most 35 before it")
                    .at("#from");
        }
        return new Range(first, last);
    }

    private static YearMonth month(String name, @Nullable String text, YearMonth otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            if (text.length() == "2026-11".length()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeParseException notAMonth) {
            // told below, like any other text
        }
        throw CommonProblem.WRONG_TYPE
                .because("#" + name, "a month such as \"2026-11\"")
                .at("#" + name);
    }
}
