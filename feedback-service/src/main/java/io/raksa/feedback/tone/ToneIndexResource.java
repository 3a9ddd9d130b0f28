package io.raksa.feedback.tone;

import io.raksa.feedback.insight.Period;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import io.raksa.platform.time.BusinessTime;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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

/** The tone of all that customers said. */
@Path("/v1/insights/tone")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights", description = "What can be learned from it all.")
class ToneIndexResource {

    private final ToneIndexRepository index;
    private final ToneRepository tones;
    private final BusinessTime time;

    ToneIndexResource(ToneIndexRepository index, ToneRepository tones, BusinessTime time) {
        this.index = index;
        this.tones = tones;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "readToneIndex",
            summary = "Read index I1, attitude",
            description =
                    "The tones of what came in on the given days (in the business's time zone), of everybody or of one customer, with the index they make:"
                            + " (positive - negative) / all. The tone that holds counts, staff's word before the model's; the model is right about seven times"
                            + " in ten, so read small groups with care. Refused: INSIGHT_PERIOD_INVALID.")
    @APIResponse(responseCode = "200", description = "The figures.")
    public ToneIndexView read(
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
                            schema = @Schema(implementation = ToneGrouping.class))
                    @QueryParam("by")
                    @Nullable
                    String by,
            @Parameter(description = "Only of this customer.", schema = @Schema(implementation = UUID.class))
                    @QueryParam("customerId")
                    @Nullable
                    String customerId) {
        Period period = Period.of(from, to, time.timeZone());
        ToneGrouping grouping = Parameters.constant("by", by, ToneGrouping.class);
        UUID customer = Parameters.id("customerId", customerId);
        return new ToneIndexView(
                period.from(),
                period.to(),
                customer,
                index.groups(period, grouping == null ? ToneGrouping.ALL : grouping, customer));
    }

    @GET
    @Path("/corrections")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listToneCorrections",
            summary = "List what staff corrected",
            description =
                    "Of each corrected feedback the last word of staff, the latest first, with what was said: examples to train on. One item a line is what"
                            + " ./raksa train-tone takes.")
    @APIResponse(responseCode = "200", description = "A page of corrections.")
    public Page<CorrectedToneView> corrections(@BeanParam @Valid PageRequest page) {
        return Page.of(
                tones.corrections(page),
                page,
                correction -> NewestFirst.mark(correction.correctedAt(), correction.feedbackId()));
    }
}
