package io.raksa.gateway.webhook;

import io.raksa.gateway.webhook.KeepingEndpoints.Registered;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where partners say where they want to be told what. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Webhooks",
        description =
                "Messages to partners, signed as Standard Webhooks (standardwebhooks.com): POST with the headers webhook-id, webhook-timestamp and"
                        + " webhook-signature and the body {type, timestamp, data}. Answer 2xx within 15 seconds, and do the work afterwards. The messages of"
                        + " one subject come in order; a message may come more than once, under the same webhook-id. What is not taken is sent again for 75"
                        + " hours. 'data' has ids, codes and times only: what the rest is, read by the API.")
class WebhookResource {

    private static final String ID = "The endpoint's id.";

    private final EndpointRules rules;
    private final KeepingEndpoints keeping;
    private final TellingPartners telling;

    WebhookResource(EndpointRules rules, KeepingEndpoints keeping, TellingPartners telling) {
        this.rules = rules;
        this.keeping = keeping;
        this.telling = telling;
    }

    @GET
    @Path("/event-types")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "listWebhookEventTypes",
            summary = "List what an endpoint can be told of",
            description =
                    "All event types, and the fields that their data may have. Facts do not say which partner posted what they are about, so an endpoint"
                            + " is told of every fact of the types it chose.")
    @APIResponse(responseCode = "200", description = "The types.")
    public EventTypesView types() {
        return new EventTypesView(
                Stream.of(WebhookType.values()).map(EventTypeView::of).toList());
    }

    @POST
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "registerWebhook",
            summary = "Register an endpoint",
            description =
                    "The secret is shown in this answer only. An answer that is lost is not repeated: find the endpoint in the list, and renew its secret"
                            + " or delete it.")
    @APIResponseSchema(
            value = RegisteredView.class,
            responseCode = "201",
            responseDescription = "The endpoint and its secret, shown this once.")
    @APIResponse(
            responseCode = "400",
            description =
                    "WEBHOOK_URL_UNFIT, WEBHOOK_HOST_UNKNOWN, WEBHOOK_ADDRESS_INSIDE, WEBHOOK_TYPE_UNKNOWN, or not as documented.")
    @APIResponse(responseCode = "404", description = "There is no such partner.")
    @APIResponse(
            responseCode = "409",
            description = "WEBHOOK_TOO_MANY: the partner has as many as it may. WEBHOOK_OFF: the house has none.")
    public Response register(
            @Parameter(
                            description = "Whose endpoints: needed of an administrator; a partner's are its own.",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("partnerId")
                    @Nullable
                    String partnerId,
            @NotNull @Valid EndpointRequest request) {
        rules.require(request);
        Registered registered = keeping.register(Parameters.id("partnerId", partnerId), request);
        return Response.status(Response.Status.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        "/v1/webhooks/" + registered.endpoint().id())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .tag(Versions.tag(registered.endpoint().version()))
                .entity(new RegisteredView(
                        EndpointView.of(registered.endpoint()),
                        registered.secret().reveal()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "listWebhooks",
            summary = "List endpoints",
            description = "A partner's endpoints and how they go, the oldest first.")
    @APIResponse(responseCode = "200", description = "A page of endpoints.")
    public Page<EndpointView> list(
            @Parameter(
                            description = "Whose endpoints: needed of an administrator; a partner's are its own.",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("partnerId")
                    @Nullable
                    String partnerId,
            @BeanParam @Valid PageRequest page) {
        return keeping.page(Parameters.id("partnerId", partnerId), page).map(EndpointView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "readWebhook", summary = "Read an endpoint", description = "One endpoint and how it goes.")
    @APIResponseSchema(value = EndpointView.class, responseCode = "200", responseDescription = "The endpoint.")
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        Endpoint endpoint = keeping.get(id);
        return Answers.ok(endpoint.version(), EndpointView.of(endpoint));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "changeWebhook",
            summary = "Change an endpoint",
            description =
                    "Makes the endpoint as it is given. One that is enabled again gets what waited for it, in order.")
    @APIResponseSchema(value = EndpointView.class, responseCode = "200", responseDescription = "The endpoint.")
    @APIResponse(
            responseCode = "400",
            description =
                    "WEBHOOK_URL_UNFIT, WEBHOOK_HOST_UNKNOWN, WEBHOOK_ADDRESS_INSIDE, WEBHOOK_TYPE_UNKNOWN, or not as documented.")
    public Response change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the endpoint as you read it.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid EndpointRequest request) {
        rules.require(request);
        Endpoint endpoint = keeping.change(id, ifMatch, request);
        return Answers.ok(endpoint.version(), EndpointView.of(endpoint));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete an endpoint",
            description = "Nothing more is sent there; what waited for it is forgotten.")
    @APIResponse(responseCode = "204", description = "The endpoint is gone.")
    public void delete(@Parameter(description = ID) @PathParam("id") UUID id) {
        keeping.delete(id);
    }

    @POST
    @Path("/{id}/secrets")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "renewWebhookSecret",
            summary = "Renew the secret",
            description =
                    "Messages are signed with the new secret from now on, and for 24 hours with the former one as well: webhook-signature has two"
                            + " signatures then. The secret is shown in this answer only.")
    @APIResponseSchema(
            value = SecretView.class,
            responseCode = "201",
            responseDescription = "The secret, shown this once.")
    @APIResponse(responseCode = "409", description = "WEBHOOK_OFF: the house has no webhooks.")
    public Response renewSecret(@Parameter(description = ID) @PathParam("id") UUID id) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new SecretView(keeping.renewSecret(id).reveal()))
                .build();
    }

    @DELETE
    @Path("/{id}/secrets/former")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "endFormerWebhookSecret",
            summary = "End the former secret",
            description = "Only the newest secret signs from now on. Where there is no other, nothing changes.")
    @APIResponse(responseCode = "204", description = "One secret signs.")
    public void endFormerSecret(@Parameter(description = ID) @PathParam("id") UUID id) {
        keeping.endFormerSecret(id);
    }

    @POST
    @Path("/{id}/test")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "testWebhook",
            summary = "Send a test message",
            description = "Sends a message of the type webhook.test, like any other; the log shows what became of it.")
    @APIResponseSchema(value = TestView.class, responseCode = "202", responseDescription = "The message is on its way.")
    public Response test(@Parameter(description = ID) @PathParam("id") UUID id) {
        return Response.accepted(new TestView(telling.tryOut(keeping.get(id).id())))
                .build();
    }
}
