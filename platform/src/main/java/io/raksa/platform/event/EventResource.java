package io.raksa.platform.event;

import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where facts from other services come in over HTTP. */
@Path("/v1/events")
@Tag(name = "Events", description = "Facts between services, as CloudEvents.")
public class EventResource {

    static final String CLOUD_EVENT = "application/cloudevents+json";

    private final Inbox inbox;
    private final EventsConfig config;

    EventResource(Inbox inbox, EventsConfig config) {
        this.inbox = inbox;
        this.config = config;
    }

    @POST
    @Consumes(CLOUD_EVENT)
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            operationId = "takeEvent",
            summary = "Take an event",
            description =
                    "Takes a fact that another service tells. An event that comes again (same source and id) changes nothing and is"
                            + " answered like the first time. The sender keeps the order of a subject's events: it sends the next one when this"
                            + " one is answered.")
    @APIResponse(responseCode = "204", description = "The event was taken, now or before.")
    @APIResponse(
            responseCode = "404",
            description =
                    "Nobody here takes events of this type yet (EVENT_TYPE_NOT_TAKEN); it is not kept, and may be sent again later.")
    @APIResponse(
            responseCode = "409",
            description = "It cannot be taken yet, such as what another fact must come before; send it again later.")
    @APIResponse(
            responseCode = "422",
            description = "The service that takes it refuses the fact for good; sending it again does not help.")
    public void take(@NotNull @Valid PostEventRequest event) {
        refuseUnknownAttributes(event);
        inbox.take(event.received());
    }

    /** What is not known is refused, as everywhere; but a broker that stands between may be allowed its attributes by configuration. */
    private void refuseUnknownAttributes(PostEventRequest event) {
        Map<String, ?> extensions = event.extensions() == null ? Map.of() : event.extensions();
        extensions.keySet().stream()
                .filter(name -> !config.extensions().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw CommonProblem.UNKNOWN_FIELD.because(name).at("/" + name);
                });
    }
}
