package io.raksa.customer.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.platform.bulk.BulkIntake;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of purchases and of customers. */
@Path("/v1/imports")
@Tag(
        name = "Imports",
        description = "Files of purchases and of customers, brought in whole and accounted for line by line.")
public class ImportResource {

    private static final String CSV = "text/csv";

    private final Imports imports;
    private final Uploading uploading;
    private final Reversing reversing;
    private final ObjectMapper json;

    ImportResource(Imports imports, Uploading uploading, Reversing reversing, ObjectMapper json) {
        this.imports = imports;
        this.uploading = uploading;
        this.reversing = reversing;
        this.json = json;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createImport",
            summary = "Ask for an import",
            description =
                    "Says how a file of purchases, or of customers, is to be read; the file itself follows with PUT /v1/imports/{id}/file. Lines near each other with the"
                            + " same purchase id are one purchase, of the lines that are good. Whoever is named in a line and not known yet is registered. A purchase that"
                            + " is kept already is unchanged, so that the same file may be brought in again."
                            + " Of a file of customers a line is a customer: who has the identifier of matchBy is updated, who is new is registered, a line whose"
                            + " identifiers belong to somebody else is a fault, and nobody who was erased comes back.")
    @APIResponseSchema(
            value = ImportView.class,
            responseCode = "201",
            responseDescription = "The import awaits its file.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response create(@Valid @NotNull ImportPlan request) {
        ImportView created = imports.create(request);
        return Answers.created("/v1/imports/" + created.id(), created.version(), created);
    }

    @PUT
    @Path("/{id}/file")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Consumes({CSV, BulkIntake.NDJSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "uploadImportFile",
            summary = "Give an import its file",
            description =
                    "Takes the file, up to 64 MiB, and works it off in the background: GET /v1/imports/{id} tells how far it is. The work goes on after an"
                            + " interruption without doubling anything.")
    @RequestBody(
            required = true,
            description = "The file as it is.",
            content = {
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = BulkIntake.NDJSON, schema = @Schema(implementation = Object.class))
            })
    @APIResponse(
            responseCode = "202",
            description = "The file is here and is being worked off.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "409", description = "The import has its file already (IMPORT_HAS_ITS_FILE).")
    public Response upload(@Parameter(description = "The import's id.") @PathParam("id") UUID id, InputStream file)
            throws IOException {
        imports.require(id);
        uploading.take(id, file);
        return Response.accepted(imports.require(id)).build();
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listImports", summary = "List imports", description = "The latest first.")
    public Page<ImportView> list(@BeanParam @Valid PageRequest page) {
        return imports.page(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readImport",
            summary = "Read an import",
            description = "How far it is, what became of the purchases, and how many faults there are by rule.")
    @APIResponseSchema(value = ImportView.class, responseDescription = "The import.")
    public Response read(@Parameter(description = "The import's id.") @PathParam("id") UUID id) {
        ImportView view = imports.require(id);
        return Answers.ok(view.version(), view);
    }

    @POST
    @Path("/{id}/reversal")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reverseImport",
            summary = "Reverse an import",
            description =
                    "Takes back what the import brought, in the background. Each purchase: as a return of all that is left of it, so that purchase days,"
                            + " stages and values follow; it stays recorded with its return, and its buyer stays. Each customer of an import of customers: who was"
                            + " registered by it and of whom nothing else is known is nobody again, who was changed gets the fields and identifiers of before, except"
                            + " what was changed since. Again changes nothing.")
    @APIResponse(
            responseCode = "202",
            description = "The import is being reversed, or is already.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportReversalView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is not done (IMPORT_NOT_DONE), or was a dry run (IMPORT_BROUGHT_NOTHING).")
    public Response reverse(@Parameter(description = "The import's id.") @PathParam("id") UUID id) {
        reversing.begin(imports.asked(id));
        return Response.accepted(imports.reversal(id)).build();
    }

    @GET
    @Path("/{id}/reversal")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readImportReversal",
            summary = "Read the reversal of an import",
            description = "How far it is, and what became of the purchases.")
    @APIResponseSchema(value = ImportReversalView.class, responseDescription = "The reversal.")
    public ImportReversalView reversal(@Parameter(description = "The import's id.") @PathParam("id") UUID id) {
        return imports.reversal(id);
    }

    @GET
    @Path("/{id}/faults")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Produces(BulkIntake.NDJSON)
    @Operation(
            operationId = "listImportFaults",
            summary = "List what is wrong with an import's lines",
            description =
                    "Every fault with line, column, rule and value, in the order of the lines and without an end but the last.")
    @APIResponse(
            responseCode = "200",
            description = "An ImportFaultView a line.",
            content = @Content(mediaType = BulkIntake.NDJSON, schema = @Schema(implementation = ImportFaultView.class)))
    public Response faults(@Parameter(description = "The import's id.") @PathParam("id") UUID id) {
        imports.require(id);
        StreamingOutput lines = out -> imports.eachFault(id, fault -> write(out, fault));
        return Response.ok(lines).type(BulkIntake.NDJSON).build();
    }

    private void write(OutputStream out, ImportFaultView fault) {
        try {
            out.write(written(fault));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private byte[] written(ImportFaultView fault) throws JsonProcessingException {
        return (json.writeValueAsString(fault) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
