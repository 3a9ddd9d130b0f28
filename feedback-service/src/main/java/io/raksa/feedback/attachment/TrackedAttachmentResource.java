package io.raksa.feedback.attachment;

import io.raksa.feedback.tracking.TrackingCodes;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
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

/** Files of those who have no account. */
@Path("/v1/track/{code}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tracking")
class TrackedAttachmentResource {

    private final TrackingCodes codes;
    private final Attachments attachments;
    private final ReceivingFiles receiving;

    TrackedAttachmentResource(TrackingCodes codes, Attachments attachments, ReceivingFiles receiving) {
        this.codes = codes;
        this.attachments = attachments;
        this.receiving = receiving;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "attachToTrackedComplaint",
            summary = "Attach a file to the complaint",
            description = "For whoever holds the tracking code. The body is the file. " + AttachmentResource.LIMITS
                    + " Nobody reads files by a tracking code.")
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
    @APIResponse(responseCode = "404", description = "TRACKING_CODE_MISTYPED or TRACKING_CODE_UNKNOWN.")
    @APIResponse(responseCode = "409", description = AttachmentResource.TOO_MANY)
    @APIResponse(responseCode = "415", description = AttachmentResource.TYPE)
    public Response attach(
            @Parameter(description = "The tracking code.", example = "RK-7F3K-9QXM-2VTB-H4WD-6JNC") @PathParam("code")
                    String code,
            @Parameter(description = AttachmentResource.FILE_NAME, example = "ใบเสร็จ.jpg")
                    @QueryParam("fileName")
                    @Nullable
                    String fileName,
            InputStream file)
            throws IOException {
        UUID complaint = codes.require(code);
        try (ReceivedFile received = receiving.receive(file)) {
            Attachments.Kept kept = attachments.add(complaint, received, FileName.safe(fileName));
            AttachmentView view = AttachmentView.forCustomer(kept.attachment());
            return switch (kept) {
                case Attachments.Kept.Added added ->
                    Response.status(Response.Status.CREATED).entity(view).build();
                case Attachments.Kept.Known known -> Response.ok(view).build();
            };
        }
    }
}
