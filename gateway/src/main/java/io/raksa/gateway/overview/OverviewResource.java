package io.raksa.gateway.overview;

import io.raksa.gateway.identity.DoorIdentity;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Parameters;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Views composed of what several services know. */
@Path("/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview", description = "What all services know, in one answer.")
class OverviewResource {

    private static final int SHOWN = 5;
    private static final int MOST_SHOWN = 20;

    private final ComposingOverviews overviews;
    private final ComposingToday today;
    private final Caller caller;
    private final RoutingContext request;

    OverviewResource(ComposingOverviews overviews, ComposingToday today, Caller caller, RoutingContext request) {
        this.overviews = overviews;
        this.today = today;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @Path("/customers/{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readCustomerOverview",
            summary = "See a customer at one glance",
            description =
                    "Profile, stage, what happened last, value, the verdict of words and deeds, open cases, and memberships with balance"
                            + " and tier, asked of all services at once with the caller's own rights. A part that fails or is late is named in 'absent'; the rest is answered. A customer sees"
                            + " their own overview only.")
    @APIResponse(responseCode = "200", description = "What could be had.")
    public Uni<CustomerOverviewView> customer(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id, @Context HttpHeaders headers) {
        caller.requireOwn(id);
        return overviews.of(id, ofTheCaller(headers));
    }

    @GET
    @Path("/today")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readTodayOverview",
            summary = "See what there is to do today",
            description =
                    "The start of a working day: cases that are overdue, due today, unassigned, escalated and new; customers who fell"
                            + " silent; ideas and remedies that wait to be decided; adjustments of points that wait. Of each how many, and"
                            + " the first of them. A part that fails, is late or is not for the caller is named in 'absent'.")
    @APIResponse(responseCode = "200", description = "What could be had.")
    public Uni<TodayOverviewView> today(
            @Parameter(description = "Only cases of this team, and remedies for them.", example = "kitchen")
                    @QueryParam("team")
                    @Size(min = 1, max = 100)
                    @Nullable
                    String team,
            @Parameter(
                            description = "Since when cases count as new; the beginning of today unless given.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("since")
                    @Nullable
                    String since,
            @Parameter(
                            description = "How many of each are shown.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "20",
                                            defaultValue = "5"))
                    @QueryParam("first")
                    @Nullable
                    String first,
            @Context HttpHeaders headers) {
        return today.of(
                team,
                Parameters.instant("since", since),
                Parameters.number("first", first, 0, MOST_SHOWN, SHOWN),
                ofTheCaller(headers));
    }

    /** The token as the door found it: a caller with a session or a key has none of their own in the headers. */
    private Map<String, String> ofTheCaller(HttpHeaders headers) {
        Map<String, String> passedOn = new HashMap<>();
        put(passedOn, HttpHeaders.AUTHORIZATION, DoorIdentity.authorization(request));
        put(passedOn, HttpHeaders.ACCEPT_LANGUAGE, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return passedOn;
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
