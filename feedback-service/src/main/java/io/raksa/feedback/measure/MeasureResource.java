package io.raksa.feedback.measure;

import io.raksa.feedback.insight.Period;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.time.BusinessTime;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Named measures. */
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Measures",
        description = "Named measures of service, computed from data; what agreements are held against.")
class MeasureResource {

    private final Measuring measuring;
    private final BusinessTime time;

    MeasureResource(Measuring measuring, BusinessTime time) {
        this.measuring = measuring;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.PARTNER})
    @Operation(
            operationId = "listMeasures",
            summary = "List the measures",
            description = "All there are, with how each is reckoned.")
    @APIResponse(responseCode = "200", description = "The measures.")
    public List<MeasureView> list() {
        return Stream.of(Measure.values()).map(MeasureView::of).toList();
    }

    @GET
    @Path("/{measure}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readMeasure",
            summary = "Measure",
            description =
                    "Of a scope in a period, from the data as they are now. Refused: INSIGHT_PERIOD_INVALID, MEASURE_SCOPE_UNFIT (400).")
    @APIResponse(responseCode = "200", description = "The value and its arithmetic.")
    public Measured read(
            @Parameter(description = "The measure's name.", schema = @Schema(implementation = Measure.class))
                    @PathParam("measure")
                    String measure,
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
                            description = "Of what kind of part; ORGANISATION where it is absent.",
                            schema = @Schema(implementation = Scope.Kind.class))
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Parameter(description = "Which part.", example = "siam-square")
                    @QueryParam("name")
                    @Size(min = 1, max = 200)
                    @Nullable
                    String name) {
        Measure wanted = Stream.of(Measure.values())
                .filter(one -> one.name().equals(measure))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::because);
        Scope of = new Scope(
                Objects.requireNonNullElse(
                        Parameters.constant("scope", scope, Scope.Kind.class), Scope.Kind.ORGANISATION),
                name);
        of.requireFit(wanted, "#scope", "#name");
        return measuring.measure(wanted, of, Period.of(from, to, time.timeZone()));
    }
}
