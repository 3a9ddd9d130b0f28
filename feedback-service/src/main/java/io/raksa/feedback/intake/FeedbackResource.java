package io.raksa.feedback.intake;

import io.raksa.feedback.catalogue.core.FeedbackKind;
import io.raksa.feedback.similarity.SimilarCases;
import io.raksa.feedback.tone.ToneView;
import io.raksa.feedback.tone.Tones;
import io.raksa.feedback.tone.core.Tone;
import io.raksa.feedback.tracking.TrackingCodes;
import io.raksa.platform.bulk.BulkIntake;
import io.raksa.platform.bulk.BulkLine;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.Parameters;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where everybody tells us what they think. */
@Path("/v1/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback", description = "What customers, partners and staff tell us.")
class FeedbackResource {

    /** Feedback never changes, so it stays at its first version. */
    private static final long VERSION = 1;

    private final ReceivingFeedback receiving;
    private final BulkFeedback bulk;
    private final FeedbackRepository repository;
    private final TrackingCodes trackingCodes;
    private final Tones tones;
    private final SimilarCases similar;
    private final Caller caller;

    FeedbackResource(
            ReceivingFeedback receiving,
            BulkFeedback bulk,
            FeedbackRepository repository,
            TrackingCodes trackingCodes,
            Tones tones,
            SimilarCases similar,
            Caller caller) {
        this.receiving = receiving;
        this.bulk = bulk;
        this.repository = repository;
        this.trackingCodes = trackingCodes;
        this.tones = tones;
        this.similar = similar;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @Idempotent(requiredOf = Roles.PARTNER)
    @Parameter(
            name = Idempotent.KEY,
            in = ParameterIn.HEADER,
            description =
                    "A key of your own for this request, 1 to 200 visible ASCII characters; without a token a random UUID. Partners need it.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    @Operation(
            operationId = "postFeedback",
            summary = "Tell us something",
            description =
                    "For everybody: without a token (anonymous), as a customer, a partner, or staff. A complaint opens a case and is answered"
                            + " with its tracking code. Partners need an Idempotency-Key, and source (their own name) with externalId; for others the key is"
                            + " recommended, and must be a random UUID without a token. The same source and externalId with the same content again is"
                            + " answered (200) with what was kept then, the tracking code included. Where the service catalogue asks something of this kind of feedback in"
                            + " its category, details must fit that (400 VALIDATION_FAILED, at /details/{name}).")
    @APIResponse(
            responseCode = "201",
            description = "It was taken.",
            content = @Content(schema = @Schema(implementation = FeedbackReceiptView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already under this source and externalId.",
            content = @Content(schema = @Schema(implementation = FeedbackReceiptView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "FEEDBACK_DIFFERS: something else is there under this source and externalId; CUSTOMER_ERASED: the customer is erased; or"
                            + " IDEMPOTENCY_STILL_RUNNING.")
    public Response post(@Valid @NotNull PostFeedbackRequest request) {
        Poster poster = Poster.of(caller);
        Taken taken =
                receiving.take(List.of(receiving.read(request, poster)), poster).getFirst();
        return switch (taken) {
            case Taken.New(Feedback feedback) ->
                Answers.created("/v1/feedback/" + feedback.id(), VERSION, receipt(feedback));
            case Taken.Same(Feedback feedback) -> Answers.ok(VERSION, receipt(feedback));
            case Taken.Differs(Feedback feedback) -> throw BulkFeedback.differs(feedback);
            case Taken.Unfit(Problem problem) -> throw problem;
            case Taken.OfErased() -> throw BulkFeedback.ofErased();
        };
    }

    @POST
    @Path("/batch")
    @RolesAllowed({Roles.PARTNER, Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Consumes(BulkIntake.NDJSON)
    @Produces(BulkIntake.NDJSON)
    @Operation(
            operationId = "postFeedbackInBulk",
            summary = "Tell us much at once",
            description =
                    "One feedback a line, each with source and externalId; one answer a line. A line that was there already is UNCHANGED, so"
                            + " the same file may be sent again. Tracking codes are not in the answers; post a line again by itself to get its code.")
    @RequestBody(
            required = true,
            description = "One feedback a line.",
            content =
                    @Content(
                            mediaType = BulkIntake.NDJSON,
                            schema = @Schema(implementation = PostFeedbackRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "One answer a line, in their order.",
            content = @Content(mediaType = BulkIntake.NDJSON, schema = @Schema(implementation = BulkLine.class)))
    public Response postMany(InputStream body, RoutingContext request) {
        return bulk.answer(body, request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER, Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readFeedback",
            summary = "Read feedback",
            description =
                    "For staff, and for the partner who posted it; of anything else a partner is told that it does not exist."
                            + " The tone is for staff only.")
    @APIResponseSchema(value = FeedbackView.class, responseDescription = "The feedback.")
    public Response read(@Parameter(description = "The feedback's id.") @PathParam("id") UUID id) {
        Feedback feedback = repository
                .find(id)
                .filter(found -> caller.isStaff() || found.receivedBy().equals(caller.id()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
        return Answers.ok(VERSION, FeedbackView.of(feedback, caller.isStaff() ? tone(feedback) : null));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "listFeedback", summary = "List feedback", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A page of feedback.")
    public Page<FeedbackView> list(
            @Parameter(
                            description = "Only of this kind.",
                            example = "COMPLAINT",
                            schema = @Schema(implementation = FeedbackKind.class))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(description = "Only of this customer.", schema = @Schema(implementation = UUID.class))
                    @QueryParam("customerId")
                    @Nullable
                    String customerId,
            @Parameter(
                            description = "Only what was said in this tone.",
                            example = "NEGATIVE",
                            schema = @Schema(implementation = Tone.class))
                    @QueryParam("tone")
                    @Nullable
                    String tone,
            @BeanParam @Valid PageRequest page) {
        List<Feedback> rows = repository.page(
                Parameters.constant("kind", kind, FeedbackKind.class),
                Parameters.id("customerId", customerId),
                Parameters.constant("tone", tone, Tone.class),
                page);
        Map<UUID, ToneView> said = tones.of(rows.stream().map(Feedback::id).toList());
        return Page.of(rows, page, FeedbackRepository::mark)
                .map(feedback -> FeedbackView.of(feedback, said.get(feedback.id())));
    }

    private @Nullable ToneView tone(Feedback feedback) {
        return tones.of(List.of(feedback.id())).get(feedback.id());
    }

    private FeedbackReceiptView receipt(Feedback feedback) {
        UUID complaint = feedback.complaintId();
        return complaint == null
                ? FeedbackReceiptView.of(feedback, null, null)
                : FeedbackReceiptView.of(feedback, trackingCodes.issue(complaint), ownDuplicateOf(complaint));
    }

    /** Told to customers only, of whom it is known who they are. */
    private @Nullable UUID ownDuplicateOf(UUID complaint) {
        return Poster.of(caller) instanceof Poster.Customer
                ? similar.ownDuplicateOf(complaint).orElse(null)
                : null;
    }
}
