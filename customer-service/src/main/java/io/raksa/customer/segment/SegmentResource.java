package io.raksa.customer.segment;

import io.raksa.customer.segment.core.Fact;
import io.raksa.platform.bulk.BulkIntake;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Groups of customers by a condition over their facts. */
@Path("/v1/segments")
@Tag(
        name = "Segments",
        description = "Groups of customers by a condition over their facts, kept in step with every change.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SegmentResource {

    private final Segments segments;
    private final SegmentRepository repository;
    private final MemberRepository members;
    private final Previewing previewing;
    private final Sweeps sweeps;
    private final ExportingMembers exporting;

    SegmentResource(
            Segments segments,
            SegmentRepository repository,
            MemberRepository members,
            Previewing previewing,
            Sweeps sweeps,
            ExportingMembers exporting) {
        this.segments = segments;
        this.repository = repository;
        this.members = members;
        this.previewing = previewing;
        this.sweeps = sweeps;
        this.exporting = exporting;
    }

    @GET
    @Path("/facts")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listSegmentFacts",
            summary = "List the facts a condition may ask for",
            description =
                    "Conditions are written in CEL (https://cel.dev): ==, !=, <, <=, >, >=, &&, ||, !, in, + - * / %, and the functions of text, without loops"
                            + " and macros. Whole numbers and numbers with decimals compare with each other. A fact that a customer does not have is absent; what hangs on it"
                            + " is undecided, and an undecided condition is not met: guard it with || where it should be, as in '!hasBought || daysSinceLastPurchase > 90'.")
    public List<CustomerFactView> facts() {
        return Stream.of(Fact.values()).map(CustomerFactView::of).toList();
    }

    @POST
    @Path("/preview")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "previewSegment",
            summary = "Try a condition",
            description =
                    "How many customers meet a condition today, with up to ten of them; saves nothing. Of more than 20000 customers a random part is looked"
                            + " at and the count is an estimate.")
    @APIResponseSchema(value = SegmentPreviewView.class, responseDescription = "Who would meet the condition.")
    @APIResponse(
            responseCode = "400",
            description =
                    "The condition cannot be read (SEGMENT_CONDITION_INVALID); each fault is named with line and column. Or the request breaks a rule.")
    public Response preview(@Valid @NotNull PreviewSegmentRequest request) {
        return Response.ok(previewing.preview(Conditions.require(request.condition())))
                .build();
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST})
    @Idempotent
    @Operation(
            operationId = "createSegment",
            summary = "Create a segment",
            description =
                    "Creates a segment and looks at every customer in the background; from then on membership follows each change of a customer within"
                            + " seconds, and each turn of the day where the condition asks for facts that change with time alone. Tells"
                            + " io.raksa.customer.segment.entered.v1 and io.raksa.customer.segment.left.v1. At most 200 segments at a time (409 TOO_MANY_SEGMENTS).")
    @APIResponseSchema(value = SegmentView.class, responseCode = "201", responseDescription = "The segment is created.")
    @APIResponse(
            responseCode = "400",
            description =
                    "The condition cannot be read (SEGMENT_CONDITION_INVALID); each fault is named with line and column. Or the request breaks a rule.")
    @APIResponse(
            responseCode = "409",
            description =
                    "There are too many segments (TOO_MANY_SEGMENTS), or the first request with this Idempotency-Key is still running.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response create(@Valid @NotNull CreateSegmentRequest request) {
        SegmentView segment = segments.create(request);
        return Answers.created("/v1/segments/" + segment.id(), segment.version(), segment);
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "listSegments",
            summary = "List segments",
            description = "All segments, archived ones too, in the order of their creation.")
    public Page<SegmentView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(repository.page(page), page, segment -> Cursor.of(segment.id()))
                .map(SegmentView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(operationId = "readSegment", summary = "Read a segment", description = "The segment and its ETag.")
    @APIResponseSchema(value = SegmentView.class, responseDescription = "The segment.")
    public Response read(@Parameter(description = "The segment's id.") @PathParam("id") UUID id) {
        Segment segment = required(id);
        return Answers.ok(segment.version(), SegmentView.of(segment));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST})
    @Transactional
    @Operation(
            operationId = "changeSegment",
            summary = "Change a segment",
            description =
                    "Changes what is given. With another condition every customer is looked at again in the background. Needs If-Match: 428 without, 412"
                            + " naming the fields that differ where somebody was faster.")
    @APIResponseSchema(value = SegmentView.class, responseDescription = "The segment as it is now.")
    @APIResponse(
            responseCode = "400",
            description =
                    "The condition cannot be read (SEGMENT_CONDITION_INVALID); each fault is named with line and column. Or the request breaks a rule.")
    @APIResponse(responseCode = "409", description = "The segment has ended (SEGMENT_ARCHIVED).")
    public Response change(
            @Parameter(description = "The segment's id.") @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version that was read.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ChangeSegmentRequest request) {
        SegmentView segment = segments.change(id, ifMatch, request);
        return Answers.ok(segment.version(), segment);
    }

    @POST
    @Path("/{id}/archive")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST})
    @Transactional
    @Operation(
            operationId = "archiveSegment",
            summary = "Archive a segment",
            description = "Ends a segment; its members leave it in the background, its history stays. Needs If-Match.")
    @APIResponseSchema(value = SegmentView.class, responseDescription = "The segment, ended.")
    @APIResponse(responseCode = "409", description = "The segment has ended already (SEGMENT_ARCHIVED).")
    public Response archive(
            @Parameter(description = "The segment's id.") @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version that was read.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        SegmentView segment = segments.archive(id, ifMatch);
        return Answers.ok(segment.version(), segment);
    }

    @GET
    @Path("/{id}/state")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "readSegmentState",
            summary = "Count a segment's members",
            description = "How many belong to it, and how many customers have still to be looked at.")
    public SegmentStateView state(@Parameter(description = "The segment's id.") @PathParam("id") UUID id) {
        return new SegmentStateView(members.count(required(id).id()), sweeps.waiting());
    }

    @GET
    @Path("/{id}/members")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "listSegmentMembers",
            summary = "List a segment's members",
            description = "Who belongs to it and why, in the order of the customers' ids.")
    public Page<SegmentMemberView> members(
            @Parameter(description = "The segment's id.") @PathParam("id") UUID id,
            @BeanParam @Valid PageRequest page) {
        return Page.of(members.page(required(id).id(), page), page, member -> Cursor.of(member.customerId()));
    }

    @GET
    @Path("/{id}/export")
    @Produces({ExportFormat.TEXT_CSV, BulkIntake.NDJSON})
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "exportSegment",
            summary = "Export a segment's members",
            description =
                    "All members in the order of their ids, with their names, first identifiers and the channels on which they agree to promotion: as CSV"
                            + " (RFC 4180, UTF-8, a line of column names first) or as NDJSON, by Accept; CSV where that takes anything. A member who comes or goes"
                            + " while the file is written may be in it or not; merged records and erased persons never are. A cell of CSV that begins with =, +, -, @,"
                            + " tab or a line break gets an apostrophe before it, so that no spreadsheet runs it: a phone number reads '+66812345678. NDJSON has values as"
                            + " they are. Every export is in the audit log.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The members, one a line. A file that breaks off is not whole: the connection ends with an error.",
            content = {
                @Content(
                        mediaType = ExportFormat.TEXT_CSV,
                        schema = @Schema(type = SchemaType.STRING, implementation = String.class)),
                @Content(mediaType = BulkIntake.NDJSON, schema = @Schema(implementation = SegmentExportLine.class))
            })
    public Response export(
            @Parameter(description = "The segment's id.") @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "Whether CSV begins with a byte order mark, by which Excel knows that it is UTF-8: NONE or UTF_8.",
                            schema = @Schema(implementation = ByteOrderMark.class, defaultValue = "NONE"))
                    @QueryParam("bom")
                    @Nullable
                    String bom,
            @Context HttpHeaders headers) {
        ExportFormat format = ExportFormat.preferredBy(headers.getAcceptableMediaTypes());
        boolean marked = Parameters.constant("bom", bom, ByteOrderMark.class) == ByteOrderMark.UTF_8;
        UUID segment = required(id).id();
        exporting.begin(segment, format);
        StreamingOutput members = out -> exporting.write(segment, format, marked, out);
        return Response.ok(members)
                .type(format.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"segment-%s.%s\"".formatted(segment, format.extension()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** How a file of CSV begins. */
    public enum ByteOrderMark {
        NONE,
        UTF_8
    }

    @GET
    @Path("/{id}/changes")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "listSegmentChanges",
            summary = "List who entered and left a segment",
            description = "The latest first, each with the facts that decided.")
    public Page<SegmentChangeView> changes(
            @Parameter(description = "The segment's id.") @PathParam("id") UUID id,
            @BeanParam @Valid PageRequest page) {
        return Page.of(members.turnsIn(required(id).id(), page), page, turn -> NewestFirst.mark(turn.at(), turn.id()))
                .map(Turn::view);
    }

    private Segment required(UUID id) {
        return repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
