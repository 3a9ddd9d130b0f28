package io.raksa.gateway.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.raksa.gateway.session.SessionCookies;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Parameters;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells open screens that something changed, as server-sent events. */
@Path("/v1/live")
@Tag(name = "Live", description = "What changes, told to open screens.")
class LiveResource {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String MISSED = "missed";
    private static final String NO_DATA = "{}";

    private final LiveStreams streams;
    private final ObjectMapper json;
    private final Caller caller;
    private final SecurityIdentity identity;

    LiveResource(LiveStreams streams, ObjectMapper json, Caller caller, SecurityIdentity identity) {
        this.streams = streams;
        this.json = json;
        this.caller = caller;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followLive",
            summary = "Be told what changes",
            description =
                    "A stream of server-sent events (EventSource) that says what changed, never what it says: read it again by the API."
                            + " The name of an event is its kind, its data the message LiveEvent. A client that comes again with Last-Event-ID,"
                            + " as browsers do by themselves, is told first what it missed; where that is more than is remembered, one event"
                            + " 'missed' says to read everything again. Comments are signs of life. The stream ends with the caller's token or"
                            + " session, and when the client is too far behind: come again then.")
    @APIResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = LiveEventView.class)))
    @APIResponse(responseCode = "429", description = "The caller has too many streams open (LIVE_TOO_MANY).")
    public Multi<OutboundSseEvent> follow(
            @Parameter(
                            description = "Only these kinds of things; all where none is named.",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = LiveKind.class))
                    @QueryParam("kind")
                    List<String> kinds,
            @Parameter(
                            description = "Only this complaint or feedback.",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("id")
                    @Nullable
                    String id,
            @Parameter(
                            description = "The id of the last event that was received.",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
                    @HeaderParam(LAST_EVENT_ID)
                    @Nullable
                    String lastEventId,
            @Parameter(hidden = true) @CookieParam(SessionCookies.SESSION) @Nullable String session,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        // For the proxies in front that would rather collect an answer before they pass it on.
        response.putHeader("X-Accel-Buffering", "no");
        return streams.open(
                        caller.id(),
                        new Wanted(kinds(kinds), Parameters.id("id", id)),
                        lastEventId == null || lastEventId.isEmpty() ? null : number(lastEventId),
                        endOfToken(),
                        session)
                .map(signal -> event(signal, sse));
    }

    private Instant endOfToken() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }

    private OutboundSseEvent event(LiveSignal signal, Sse sse) {
        return switch (signal) {
            case LiveSignal.Changed(LiveEvent event) ->
                sse.newEventBuilder()
                        .id(Long.toString(event.id()))
                        .name(event.kind().code())
                        .data(String.class, text(LiveEventView.of(event)))
                        .build();
            case LiveSignal.Missed(long from) ->
                sse.newEventBuilder()
                        .id(Long.toString(from))
                        .name(MISSED)
                        .data(String.class, NO_DATA)
                        .build();
            case LiveSignal.Beat beat -> sse.newEventBuilder().comment("here").build();
        };
    }

    private String text(LiveEventView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<LiveKind> kinds(List<String> codes) {
        return codes.isEmpty()
                ? EnumSet.allOf(LiveKind.class)
                : codes.stream().map(LiveResource::kind).collect(Collectors.toSet());
    }

    private static LiveKind kind(String code) {
        return LiveKind.of(code).orElseThrow(() -> wrongType("kind", "complaints | proactive-cases | feedback"));
    }

    private static long number(String lastEventId) {
        try {
            return Math.max(0, Long.parseLong(lastEventId));
        } catch (NumberFormatException notAnId) {
            throw wrongType(LAST_EVENT_ID, "the id of an event, as it was given");
        }
    }

    private static Problem wrongType(String name, String expected) {
        return CommonProblem.WRONG_TYPE.because("#" + name, expected).at("#" + name);
    }
}
