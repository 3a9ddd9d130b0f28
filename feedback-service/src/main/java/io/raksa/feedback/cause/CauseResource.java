package io.raksa.feedback.cause;

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

/** What complaints come from. */
@Path("/v1/insights/causes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights")
class CauseResource {

    private final CauseRepository repository;
    private final BusinessTime time;

    CauseResource(CauseRepository repository, BusinessTime time) {
        this.repository = repository;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "readCauses",
            summary = "What complaints come from",
            description =
                    "Complaints opened in the period (days of the business's time zone) by cause, the most frequent first, beside the period as"
                            + " long before it, with what was given for them. Refused: INSIGHT_PERIOD_INVALID.")
    @APIResponse(responseCode = "200", description = "The causes.")
    public CausesView read(
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
                            description = "By what to tell them apart; CATEGORY where it is absent.",
                            schema = @Schema(implementation = CauseKind.class))
                    @QueryParam("by")
                    @Nullable
                    String by) {
        Period period = Period.of(from, to, time.timeZone());
        CauseKind kind = Objects.requireNonNullElse(Parameters.constant("by", by, CauseKind.class), CauseKind.CATEGORY);
        return CausesView.of(period.from(), period.to(), kind, repository.counts(kind, period));
    }
}
