package io.raksa.gateway.webhook;

import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The log of an endpoint, and replay. */
@Path("/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class DeliveryResource {

    private static final String ID = "The endpoint's id.";
    private static final String DELIVERY = "The delivery's id.";

    private final KeepingEndpoints endpoints;
    private final DeliveryLog log;
    private final Replaying replaying;

    DeliveryResource(KeepingEndpoints endpoints, DeliveryLog log, Replaying replaying) {
        this.endpoints = endpoints;
        this.log = log;
        this.replaying = replaying;
    }

    @GET
    @Path("/deliveries")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List an endpoint's deliveries",
            description =
                    "What the endpoint was told, or is still to be told, the newest first. It is kept for 30 days.")
    @APIResponse(responseCode = "200", description = "A page of deliveries.")
    public Page<DeliveryView> list(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(
                            description = "Only those that stand here.",
                            schema = @Schema(implementation = DeliveryState.class))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "Only those of this event type.", example = "complaint.opened")
                    @QueryParam("type")
                    @Nullable
                    @Size(max = 100)
                    String type,
            @BeanParam @Valid PageRequest page) {
        return log.page(endpoints.get(id).id(), Parameters.constant("state", state, DeliveryState.class), type, page);
    }

    @GET
    @Path("/deliveries/{deliveryId}")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "readWebhookDelivery",
            summary = "Read a delivery",
            description = "One delivery with its message, and each attempt with the first bytes of its answer.")
    @APIResponse(responseCode = "200", description = "The delivery.")
    public DeliveryDetailsView read(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = DELIVERY) @PathParam("deliveryId") UUID deliveryId) {
        return log.details(endpoints.get(id).id(), deliveryId);
    }

    @POST
    @Path("/deliveries/{deliveryId}/replay")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "replayWebhookDelivery",
            summary = "Send a message again",
            description =
                    "At once, under the webhook-id that it had, and with all its attempts before it. One that is still waiting does not wait"
                            + " any longer.")
    @APIResponseSchema(
            value = ReplayView.class,
            responseCode = "202",
            responseDescription = "The message is on its way.")
    public Response replay(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = DELIVERY) @PathParam("deliveryId") UUID deliveryId) {
        replaying.one(id, deliveryId);
        return Response.accepted(new ReplayView(1)).build();
    }

    @POST
    @Path("/replay")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "replayWebhook",
            summary = "Send many messages again",
            description =
                    "All that failed for good, or all that was told in a range of time, in their old order and under the ids they had; at most"
                            + " 10,000 at once.")
    @APIResponseSchema(
            value = ReplayView.class,
            responseCode = "202",
            responseDescription = "The messages are on their way.")
    @APIResponse(responseCode = "400", description = "WEBHOOK_REPLAY_UNCLEAR, or not as documented.")
    @APIResponse(responseCode = "409", description = "WEBHOOK_REPLAY_TOO_MANY: there are more than 10,000.")
    public Response replayMany(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid ReplayRequest request) {
        return Response.accepted(new ReplayView(replaying.many(id, request))).build();
    }
}
