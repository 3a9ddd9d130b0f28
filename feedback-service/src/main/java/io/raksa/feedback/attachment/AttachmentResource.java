package io.raksa.feedback.attachment;

import io.raksa.platform.problem.Language;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.problem.ProblemView;
import io.raksa.platform.problem.Problems;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The files of a case. */
@Path("/v1/complaints/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class AttachmentResource {

    static final String LIMITS =
            "Up to 10 MiB a file, 10 files and 50 MiB a complaint. JPEG, PNG, WebP, HEIC, PDF, plain text, MP3, M4A, OGG, WAV and MP4, told by the"
                    + " content, whatever name or type it comes with. A file that the complaint has already is not attached again (200). It is PENDING"
                    + " until it was looked at for viruses, which happens soon after the answer.";
    static final String FILE_NAME =
            "What the file is called. Paths and what cannot be shown are left out; what is longer than 200 characters is cut.";
    static final String TOO_MANY =
            "ATTACHMENTS_FULL: the complaint has as many as it may have; ATTACHMENT_CUSTOMER_ERASED: nothing more is kept of its customer.";
    static final String TYPE = "ATTACHMENT_TYPE: files of this kind are not taken; the problem says what it is.";

    private static final String ID = "The complaint's id.";
    private static final String ATTACHMENT_ID = "The attachment's id.";
    private static final int LOOK_AGAIN_SECONDS = 5;

    private final Attachments attachments;
    private final ReceivingFiles receiving;
    private final ContentRepository contents;
    private final Problems problems;

    AttachmentResource(
            Attachments attachments, ReceivingFiles receiving, ContentRepository contents, Problems problems) {
        this.attachments = attachments;
        this.receiving = receiving;
        this.contents = contents;
        this.problems = problems;
    }

    @POST
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "attachToComplaint",
            summary = "Attach a file to a complaint",
            description = "The body is the file. " + LIMITS + " A customer attaches to their own complaints only.")
    @RequestBody(
            required = true,
            description = "The file as it is.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "It is attached.",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was attached before.",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(responseCode = "409", description = TOO_MANY)
    @APIResponse(responseCode = "415", description = TYPE)
    public Response attach(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = FILE_NAME, example = "ใบเสร็จ.jpg") @QueryParam("fileName") @Nullable
                    String fileName,
            InputStream file)
            throws IOException {
        attachments.require(id);
        try (ReceivedFile received = receiving.receive(file)) {
            return answer(attachments.add(id, received, FileName.safe(fileName)));
        }
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listComplaintAttachments",
            summary = "List the files of a complaint",
            description =
                    "The oldest first. Those of complaints that were merged into it are among them, and those of the complaint it was split from."
                            + " A customer sees those of their own complaints.")
    @APIResponse(responseCode = "200", description = "All of them.")
    public List<AttachmentView> list(@Parameter(description = ID) @PathParam("id") UUID id) {
        return attachments.list(id);
    }

    @GET
    @Path("/{attachmentId}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "downloadComplaintAttachment",
            summary = "Download a file of a complaint",
            description =
                    "Only what was looked at and found clean is handed out, to be saved and not to be shown. The ETag is the SHA-256 of its bytes.")
    @APIResponse(
            responseCode = "200",
            description = "The file, under the content type that its content has.",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/heic", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "audio/mpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "audio/mp4", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "audio/ogg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "audio/wav", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "video/mp4", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "You have it already.")
    @APIResponse(
            responseCode = "409",
            description = "ATTACHMENT_PENDING: it was not looked at yet; try again after Retry-After.")
    @APIResponse(
            responseCode = "410",
            description = "ATTACHMENT_QUARANTINED: something was found in it; it is never handed out.")
    public Response download(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = ATTACHMENT_ID) @PathParam("attachmentId") UUID attachmentId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context Request request) {
        Attachment attachment = attachments.find(id, attachmentId);
        return switch (attachment.content().state()) {
            case PENDING -> pending(language);
            case QUARANTINED -> throw AttachmentProblem.ATTACHMENT_QUARANTINED.because();
            case CLEAN -> clean(attachment, request);
        };
    }

    @DELETE
    @Path("/{attachmentId}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "removeComplaintAttachment",
            summary = "Take a file out of a complaint",
            description = "Its bytes are deleted, unless another complaint has the same file.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void remove(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = ATTACHMENT_ID) @PathParam("attachmentId") UUID attachmentId) {
        attachments.remove(id, attachmentId);
    }

    private Response answer(Attachments.Kept kept) {
        Attachment attachment = kept.attachment();
        return switch (kept) {
            case Attachments.Kept.Added added ->
                Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                "/v1/complaints/%s/attachments/%s".formatted(attachment.complaintId(), attachment.id()))
                        .entity(attachments.view(attachment))
                        .build();
            case Attachments.Kept.Known known ->
                Response.ok(attachments.view(attachment)).build();
        };
    }

    private Response pending(@Nullable String language) {
        Problem problem = AttachmentProblem.ATTACHMENT_PENDING.because();
        ProblemView view = problems.of(problem, Language.of(language));
        return Response.status(view.status())
                .type("application/problem+json")
                .header(HttpHeaders.RETRY_AFTER, LOOK_AGAIN_SECONDS)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(view)
                .build();
    }

    private Response clean(Attachment attachment, Request request) {
        FileContent content = attachment.content();
        EntityTag tag = new EntityTag(content.hash());
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        StreamingOutput bytes = out -> {
            try (InputStream pieces = new ContentStream(number -> contents.piece(content.hash(), number))) {
                pieces.transferTo(out);
            }
        };
        return Response.ok(bytes, content.type().mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, content.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(attachment.name()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .build();
    }
}
