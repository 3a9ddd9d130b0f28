package io.raksa.loyalty.imports;

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
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of members, opening balances and voucher codes. */
@Path("/v1/loyalty-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Imports",
        description =
                "Files of members, opening balances and voucher codes, brought in whole, accounted for line by line, and taken back whole.")
class ImportResource {

    private static final String CSV = "text/csv";
    private static final String ID = "The import's id.";

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
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "askForLoyaltyImport",
            summary = "Ask for an import",
            description =
                    "Says how a file is to be read; the file itself follows with PUT .../file. The columns have fixed names, others are passed over."
                            + " A line that is there already, by its customer, key or code, is not done again, so that the same file may be brought in"
                            + " once more. Opening balances are postings of their own kind; a key is used once, in whichever file.")
    @APIResponseSchema(
            value = ImportView.class,
            responseCode = "201",
            responseDescription = "The import awaits its file.")
    @APIResponse(responseCode = "400", description = "IMPORT_PLAN_UNFIT.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such programme, or no such offer.")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_STILL_RUNNING.")
    public Response ask(@Valid @NotNull ImportRequest request) {
        ImportView asked = imports.ask(request);
        return Answers.created("/v1/loyalty-imports/" + asked.id(), asked.version(), asked);
    }

    @PUT
    @Path("/{id}/file")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Consumes({CSV, BulkIntake.NDJSON})
    @Operation(
            operationId = "uploadLoyaltyImportFile",
            summary = "Give an import its file",
            description =
                    "Up to 64 MiB, a million lines. It is worked off in the background: read the import to see how far it is. The work goes on after"
                            + " an interruption without doubling anything.")
    @RequestBody(
            required = true,
            description = "The file as it is.",
            content = {
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = BulkIntake.NDJSON, schema = @Schema(implementation = Object.class))
            })
    @APIResponseSchema(
            value = ImportView.class,
            responseCode = "202",
            responseDescription = "The file is here and is being worked off.")
    @APIResponse(responseCode = "409", description = "IMPORT_HAS_ITS_FILE.")
    public Response upload(@Parameter(description = ID) @PathParam("id") UUID id, InputStream file) throws IOException {
        imports.asked(id);
        uploading.take(id, file);
        return Response.accepted(imports.view(id)).build();
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "listLoyaltyImports", summary = "List imports", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A page of imports.")
    public Page<ImportView> list(@BeanParam @Valid PageRequest page) {
        return imports.page(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readLoyaltyImport",
            summary = "Read an import",
            description = "How far it is, what became of the lines, and how many faults there are by rule.")
    @APIResponseSchema(value = ImportView.class, responseDescription = "The import; its version is in ETag.")
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        ImportView view = imports.view(id);
        return Answers.ok(view.version(), view);
    }

    @GET
    @Path("/{id}/faults")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Produces(BulkIntake.NDJSON)
    @Operation(
            operationId = "listLoyaltyImportFaults",
            summary = "List what is wrong with the lines",
            description = "Every fault with its line, column, rule and value, in the order of the lines, however many.")
    @APIResponse(
            responseCode = "200",
            description = "A fault a line.",
            content = @Content(mediaType = BulkIntake.NDJSON, schema = @Schema(implementation = ImportFaultView.class)))
    public Response faults(@Parameter(description = ID) @PathParam("id") UUID id) {
        imports.asked(id);
        return lines(out -> imports.eachFault(id, line -> write(out, line)));
    }

    @POST
    @Path("/{id}/reversal")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "reverseLoyaltyImport",
            summary = "Reverse an import",
            description =
                    "Takes back what it brought, in the background: members of whom nothing else is known, numbers that members"
                            + " got (they get fresh ones), opening balances of which nothing was"
                            + " taken (as postings against them; their keys stay used), codes that nobody has or used. What stays is named by GET"
                            + " .../kept. Again changes nothing.")
    @APIResponseSchema(
            value = ImportReversalView.class,
            responseCode = "202",
            responseDescription = "It is being reversed, or was already.")
    @APIResponse(responseCode = "409", description = "IMPORT_NOT_DONE; IMPORT_BROUGHT_NOTHING: it was a dry run.")
    public Response reverse(@Parameter(description = ID) @PathParam("id") UUID id) {
        reversing.begin(imports.asked(id));
        return Response.accepted(imports.reversal(id)).build();
    }

    @GET
    @Path("/{id}/reversal")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readLoyaltyImportReversal",
            summary = "Read the reversal of an import",
            description = "How far it is; 404 where none was asked for.")
    @APIResponse(responseCode = "200", description = "The reversal.")
    public ImportReversalView reversal(@Parameter(description = ID) @PathParam("id") UUID id) {
        return imports.reversal(id);
    }

    @GET
    @Path("/{id}/kept")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Produces(BulkIntake.NDJSON)
    @Operation(
            operationId = "listLoyaltyImportKept",
            summary = "List the lines that a reversal could not take back",
            description = "In the order of the lines, however many; so far as the reversal has come.")
    @APIResponse(
            responseCode = "200",
            description = "A line a line.",
            content = @Content(mediaType = BulkIntake.NDJSON, schema = @Schema(implementation = KeptLineView.class)))
    public Response kept(@Parameter(description = ID) @PathParam("id") UUID id) {
        imports.asked(id);
        return lines(out -> imports.eachKept(id, line -> write(out, line)));
    }

    private static Response lines(Consumer<OutputStream> writer) {
        StreamingOutput lines = writer::accept;
        return Response.ok(lines).type(BulkIntake.NDJSON).build();
    }

    private void write(OutputStream out, Object line) {
        try {
            out.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
