package io.raksa.feedback.observation;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What staff saw of customers, summed up. */
@Path("/v1/insights/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights", description = "What can be learned from it all.")
class ObservationIndexResource {

    private final ObservationRepository repository;
    private final BusinessTime time;

    ObservationIndexResource(ObservationRepository repository, BusinessTime time) {
        this.repository = repository;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "readObservationIndices",
            summary = "Read indices I2, expression, and I3, contention",
            description =
                    "What staff saw on the given days (in the business's time zone), of everybody or of one customer: two indices with their counts and arithmetic."
                            + " Refused: INSIGHT_PERIOD_INVALID.")
    @APIResponse(responseCode = "200", description = "The figures.")
    public ObservationIndexView read(
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
                            description = "By what to tell groups apart; ALL where it is absent.",
                            example = "BRANCH",
                            schema = @Schema(implementation = ObservationGrouping.class))
                    @QueryParam("by")
                    @Nullable
                    String by,
            @Parameter(description = "Only of this customer.", schema = @Schema(implementation = UUID.class))
                    @QueryParam("customerId")
                    @Nullable
                    String customerId) {
        Period period = Period.of(from, to, time.timeZone());
        ObservationGrouping grouping = Parameters.constant("by", by, ObservationGrouping.class);
        UUID customer = Parameters.id("customerId", customerId);
        return new ObservationIndexView(
                period.from(),
                period.to(),
                customer,
                repository.groups(period, grouping == null ? ObservationGrouping.ALL : grouping, customer));
    }
}
