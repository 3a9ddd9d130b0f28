package io.raksa.loyalty.exports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.loyalty.voucher.BringingCodes;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.file.FileFormat;
import io.raksa.platform.id.Ids;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Members, balances and voucher codes as files. */
@Path("/v1/loyalty-exports")
@Produces({ExportResource.NDJSON, ExportResource.CSV})
@Tag(name = "Exports", description = "Members, balances and voucher codes as files.")
class ExportResource {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final String FORMAT =
            "What the file is: NDJSON, an object a line, where it is absent; CSV, with a header.";
    private static final String WRITTEN_DOWN =
            " Row by row, while others go on: each row is true for the moment when it was read. It is written down who took it.";

    private final ExportQueries queries;
    private final BringingCodes codes;
    private final ObjectMapper json;
    private final Audit audit;

    ExportResource(ExportQueries queries, BringingCodes codes, ObjectMapper json, Audit audit) {
        this.queries = queries;
        this.codes = codes;
        this.json = json;
        this.audit = audit;
    }

    @GET
    @Path("/members")
    @Transactional
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "exportMembers",
            summary = "All members as a file",
            description = "In the order in which they enrolled." + WRITTEN_DOWN)
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(implementation = ExportedMember.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response members(
            @Parameter(description = FORMAT, schema = @Schema(implementation = FileFormat.class))
                    @QueryParam("format")
                    @Nullable
                    String format) {
        return file("members", format, ExportedMember.class, queries::members);
    }

    @GET
    @Path("/balances")
    @Transactional
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "exportBalances",
            summary = "What all members have as a file",
            description = "Of all who were ever given points." + WRITTEN_DOWN)
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(implementation = ExportedBalance.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response balances(
            @Parameter(description = FORMAT, schema = @Schema(implementation = FileFormat.class))
                    @QueryParam("format")
                    @Nullable
                    String format) {
        return file("balances", format, ExportedBalance.class, queries::balances);
    }

    @GET
    @Path("/voucher-codes")
    @Transactional
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "exportVoucherCodes",
            summary = "The codes of an offer as a file",
            description = "In the order of their letters: whoever has a code can use it." + WRITTEN_DOWN)
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(implementation = ExportedCode.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such offer.")
    public Response voucherCodes(
            @Parameter(
                            description = "The offer.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("offerId")
                    @NotBlank
                    String offerId,
            @Parameter(description = FORMAT, schema = @Schema(implementation = FileFormat.class))
                    @QueryParam("format")
                    @Nullable
                    String format) {
        UUID offer = Objects.requireNonNull(Parameters.id("offerId", offerId));
        codes.requireOffer(offer);
        return file("voucher-codes", format, ExportedCode.class, after -> queries.codes(offer, after));
    }

    private Response file(
            String name,
            @Nullable String asked,
            Class<? extends Exported> type,
            Function<String, List<Exported>> rowsAfter) {
        FileFormat format =
                Objects.requireNonNullElse(Parameters.constant("format", asked, FileFormat.class), FileFormat.NDJSON);
        audit.record("loyalty." + name + ".exported", "export", Ids.next(), 0, null, Map.of("format", format), null);
        StreamingOutput rows = out -> new ExportWriter(json, format, type).write(out, rowsAfter);
        return Response.ok(rows)
                .type(format == FileFormat.CSV ? CSV : NDJSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
