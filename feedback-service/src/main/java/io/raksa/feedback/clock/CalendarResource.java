package io.raksa.feedback.clock;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Business calendars. */
@Path("/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars", description = "When the business works: the time that the clocks of complaints count.")
class CalendarResource {

    private static final String ID = "The calendar's id.";
    private static final String IF_MATCH = "The ETag of the calendar as you read it.";
    private static final String NOW = "The calendar as it is now; its version is in ETag.";
    private static final String MOVES =
            " The dates of open complaints that count by it are computed anew soon after; those that were met stay.";

    private final CalendarRepository repository;
    private final ChangingCalendars changing;
    private final HolidayFile holidayFile;

    CalendarResource(CalendarRepository repository, ChangingCalendars changing, HolidayFile holidayFile) {
        this.repository = repository;
        this.changing = changing;
        this.holidayFile = holidayFile;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listCalendars",
            summary = "List calendars",
            description = "The newest first; 100 at most.")
    @APIResponse(responseCode = "200", description = "A page of calendars.")
    public Page<CalendarView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(repository.page(page), page, CalendarRepository::mark).map(CalendarView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readCalendar", summary = "Read a calendar", description = "With all its holidays.")
    @APIResponseSchema(value = CalendarView.class, responseDescription = NOW)
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "createCalendar",
            summary = "Make a calendar",
            description = "Nothing counts by it until a clock policy names it.")
    @APIResponseSchema(value = CalendarView.class, responseCode = "201", responseDescription = "It is there.")
    @APIResponse(
            responseCode = "409",
            description = "CALENDARS_FULL, CONFLICT: the name is taken, or IDEMPOTENCY_STILL_RUNNING.")
    public Response create(@Valid @NotNull CalendarRequest request) {
        Calendar calendar = changing.create(request);
        return Answers.created("/v1/calendars/" + calendar.id(), calendar.version(), CalendarView.of(calendar));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "replaceCalendar",
            summary = "Change a calendar",
            description = "It is as the request says from now on." + MOVES)
    @APIResponseSchema(value = CalendarView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "CONFLICT: the name is taken.")
    public Response replace(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull CalendarRequest request) {
        return answer(changing.replace(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/holidays")
    @Consumes(HolidayFile.MEDIA_TYPE)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "importHolidays",
            summary = "Add the holidays of an iCalendar file",
            description =
                    "Each whole-day event of the file (RFC 5545, at most 1 MiB) is a holiday, an event of several days several; one that"
                            + " comes again counts from a year ago to five years ahead. Days that are there already change nothing."
                            + MOVES)
    @APIResponseSchema(value = CalendarView.class, responseDescription = NOW)
    public Response importHolidays(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @RequestBody(
                            description = "The file.",
                            content =
                                    @Content(
                                            mediaType = HolidayFile.MEDIA_TYPE,
                                            schema = @Schema(implementation = String.class),
                                            examples = @ExampleObject(name = "new year", value = """
                                                                    BEGIN:VCALENDAR
                                                                    VERSION:2.0
                                                                    PRODID:-//example//EN
                                                                    BEGIN:VEVENT
                                                                    UID:1
                                                                    DTSTAMP:20260101T000000Z
                                                                    DTSTART;VALUE=DATE:20270101
                                                                    SUMMARY:New year
                                                                    END:VEVENT
                                                                    END:VCALENDAR
                                                                    """)))
                    @NotNull
                    InputStream file) {
        return answer(changing.addHolidays(id, ifMatch, holidayFile.read(file)));
    }

    private static Response answer(Calendar calendar) {
        return Answers.ok(calendar.version(), CalendarView.of(calendar));
    }
}
