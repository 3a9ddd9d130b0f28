package io.raksa.gateway.overview;

import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Views composed of what several services know. */
@Path("/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview", description = "What all services know, in one answer.")
class OverviewResource {

    private final ComposingOverviews overviews;
    private final Caller caller;

    OverviewResource(ComposingOverviews overviews, Caller caller) {
        this.overviews = overviews;
        this.caller = caller;
    }

    @GET
    @Path("/customers/{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readCustomerOverview",
            summary = "See a customer at one glance",
            description =
                    "Profile, stage, what happened last, open complaints and memberships, asked of all services at once with the"
                            + " caller's own rights. A part that fails or is late is named in 'absent'; the rest is answered. A customer sees"
                            + " their own overview only.")
    @APIResponse(responseCode = "200", description = "What could be had.")
    public Uni<CustomerOverviewView> customer(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id, @Context HttpHeaders headers) {
        caller.requireOwn(id);
        return overviews.of(id, ofTheCaller(headers));
    }

    private static Map<String, String> ofTheCaller(HttpHeaders headers) {
        Map<String, String> passedOn = new HashMap<>();
        Stream.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE).forEach(name -> {
            String value = headers.getHeaderString(name);
            if (value != null) {
                passedOn.put(name, value);
            }
        });
        return passedOn;
    }
}
