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

    /** Ten years. */
    private static final int MOST_DAYS = 3660;

    /** Two years. */
    private static final int MOST_DAYS_BY_MONTH = 731;

    private final PurchaseDays days;
    private final RelationshipFigures figures;
    private final BusinessAge age;

    RelationshipReportResource(PurchaseDays days, RelationshipFigures figures, BusinessAge age) {
        this.days = days;
        this.figures = figures;
        this.age = age;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readRelationshipReport",
            summary = "Count customers by level",
            description =
                    "How many customers bought in a period of at most 3660 days, and how many of them on one day only or on more, with purchase days, purchases"
                            + " and spending; how many came for the first time, came back and told others; how they felt about the parts of the service; and which"
                            + " relationship move counts most at the age of the business. Days are those of the business time zone.")
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
        Period period = Period.read(from, to, MOST_DAYS);
        LocalDate first = period.from();
        LocalDate end = period.to();
        return RelationshipReportView.of(
                first,
                end,
                days.levels(first, end),
                figures.levels(first, end),
                figures.feelings(first, end),
                age.foundedOn()
                        .map(foundedOn -> Emphasis.on(end.minusDays(1), foundedOn))
                        .orElse(null));
    }

    @GET
    @Path("/months")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readRelationshipMonths",
            summary = "Read what the relationships brought, by month",
            description =
                    "Retained, widened and spread, each with customers and money, for each month of a period of at most 731 days, and by how the customers came, or by segment, where asked."
                            + " Segments are those the customers belong to at the time of reading, whatever they belonged to in the month; a customer of several counts in each."
                            + " A month that the period cuts counts as far as it lies in it. Returns are taken off the month of the purchase.")
    @APIResponseSchema(value = RelationshipMonthsView.class, responseDescription = "The figures, month by month.")
    public RelationshipMonthsView months(
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
                    String to,
            @Parameter(
                            description =
                                    "ACQUISITION_SOURCE: by how the customers came. SEGMENT: by the segments they belong to now. Absent: all together.",
                            schema = @Schema(implementation = Grouping.class))
                    @QueryParam("by")
                    @Nullable
                    String by) {
        Period period = Period.read(from, to, MOST_DAYS_BY_MONTH);
        @Nullable Grouping grouping = Parameters.constant("by", by, Grouping.class);
        return new RelationshipMonthsView(
                period.from(), period.to(), figures.months(period.from(), period.to(), groups(grouping)));
    }

    private static RelationshipGroups groups(@Nullable Grouping by) {
        return switch (by) {
            case null -> RelationshipGroups.ALL;
            case ACQUISITION_SOURCE -> RelationshipGroups.ACQUISITION_SOURCE;
            case SEGMENT -> RelationshipGroups.SEGMENT;
        };
    }

    /** By what the months are told apart. */
    @Schema(name = "RelationshipGrouping")
    public enum Grouping {
        ACQUISITION_SOURCE,
        SEGMENT
    }
}
