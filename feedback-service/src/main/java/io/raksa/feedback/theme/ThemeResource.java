package io.raksa.feedback.theme;

import io.raksa.feedback.insight.Period;
import io.raksa.feedback.tone.core.Tone;
import io.raksa.platform.security.Roles;
import io.raksa.platform.time.BusinessTime;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is spoken of more than before. */
@Path("/v1/insights/themes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights")
class ThemeResource {

    private final Themes themes;
    private final BusinessTime time;

    ThemeResource(Themes themes, BusinessTime time) {
        this.themes = themes;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "readThemes",
            summary = "What is spoken of more than before",
            description =
                    "Words and pairs of words, Thai and English, of the feedback received in the period (days of the business's time zone) that"
                            + " are said by more than in the time before it, three times as long. One in twenty of those told may have risen by"
                            + " chance (Benjamini and Hochberg 1995). Refused: INSIGHT_PERIOD_INVALID.")
    @APIResponse(responseCode = "200", description = "The themes.")
    public ThemesView read(
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
                            example = "2026-11-08",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(
                            description = "Only what is said so; all where it is absent.",
                            schema = @Schema(implementation = Tone.class))
                    @QueryParam("tone")
                    @Nullable
                    String tone,
            @Parameter(description = "Only feedback about this branch; all where it is absent.", example = "Siam")
                    @QueryParam("branch")
                    @Size(max = 100)
                    @Nullable
                    String branch) {
        return themes.rising(
                Period.of(from, to, time.timeZone()), Parameters.constant("tone", tone, Tone.class), branch);
    }
}
