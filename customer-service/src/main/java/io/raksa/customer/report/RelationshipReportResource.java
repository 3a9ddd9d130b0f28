package io.raksa.customer.report;

import io.raksa.customer.behaviour.PurchaseDays;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the relationships amount to. */
@Path("/v1/relationship-report")
@Tag(name = "Reports", description = "What the relationships amount to.")
@Produces(MediaType.APPLICATION_JSON)
public class RelationshipReportResource {

    private final PurchaseDays days;

    RelationshipReportResource(PurchaseDays days) {
        this.days = days;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readRelationshipReport",
            summary = "Count customers by level",
            description =
                    "How many customers bought in a period, and how many of them on one day only or on more, with purchase days, purchases and spending. Days"
                            + " are those of the business time zone.")
    @APIResponseSchema(value = RelationshipReportView.class, responseDescription = "The figures of the period.")
    public RelationshipReportView read(
            @Parameter(
                            description = "The first day of the period.",
                            required = true,
                            example = "2026-01-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "The day after the last day of the period.",
                            required = true,
                            example = "2026-04-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable
                    String to) {
        LocalDate first = Parameters.day("from", from);
        LocalDate end = Parameters.day("to", to);
        if (first == null || end == null || !first.isBefore(end)) {
            throw ReportProblem.PERIOD_INVALID.because().at("#from").at("#to");
        }
        return RelationshipReportView.of(first, end, days.levels(first, end));
    }
}
