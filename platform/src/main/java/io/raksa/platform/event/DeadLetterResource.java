package io.raksa.platform.event;

import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What could not be delivered, for the people who run the platform. */
@Path("/v1/dead-letters")
@Tag(name = "Dead letters", description = "Events of this service that a consumer did not take.")
public class DeadLetterResource {

    private final DeadLetters deadLetters;
    private final OutboxDispatch dispatch;

    DeadLetterResource(DeadLetters deadLetters, OutboxDispatch dispatch) {
        this.deadLetters = deadLetters;
        this.dispatch = dispatch;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "listDeadLetters",
            summary = "List dead letters",
            description =
                    "Events that a destination refused, or did not take after the configured number of attempts; the oldest first."
                            + " A dead letter holds back the later events of its subject at its destination, and nothing else.")
    @APIResponse(responseCode = "200", description = "A page of dead letters.")
    public Page<DeadLetterView> list(
            @Parameter(description = "Only those of this destination.", example = "loyalty")
                    @QueryParam("destination")
                    @Size(max = 100)
                    @Nullable
                    String destination,
            @BeanParam @Valid PageRequest page) {
        return deadLetters.page(destination, page);
    }

    @POST
    @Path("/{destination}/{eventId}/replay")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Send a dead letter again",
            description =
                    "Sends it again, with all its attempts before it, and then what waits behind it. Once it is under way it is no dead letter any more (404).")
    @APIResponse(responseCode = "204", description = "It is on its way again.")
    public void replay(
            @Parameter(description = "The destination that did not take it.", example = "loyalty")
                    @PathParam("destination")
                    String destination,
            @Parameter(description = "The event's id.") @PathParam("eventId") UUID eventId) {
        deadLetters.replay(destination, eventId);
        dispatch.wake(List.of(destination));
    }

    @POST
    @Path("/replay")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Send all dead letters of a destination again",
            description =
                    "For when the cause is removed: sends every dead letter of the destination again, and what waits behind them.")
    @APIResponse(responseCode = "200", description = "They are on their way again.")
    public ReplayedView replayAll(@NotNull @Valid ReplayDeadLettersRequest request) {
        int replayed = deadLetters.replayAll(request.destination());
        dispatch.wake(List.of(request.destination()));
        return new ReplayedView(replayed);
    }

    @POST
    @Path("/{destination}/{eventId}/discard")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "discardDeadLetter",
            summary = "Give a dead letter up",
            description =
                    "The destination never gets this event; what waits behind it is sent. The reason goes into the audit.")
    @APIResponse(responseCode = "204", description = "It is given up.")
    public void discard(
            @Parameter(description = "The destination that did not take it.", example = "loyalty")
                    @PathParam("destination")
                    String destination,
            @Parameter(description = "The event's id.") @PathParam("eventId") UUID eventId,
            @NotNull @Valid DiscardDeadLetterRequest request) {
        deadLetters.discard(destination, eventId, request.reason());
        dispatch.wake(List.of(destination));
    }
}
