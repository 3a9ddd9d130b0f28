package io.raksa.platform.web;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.bulk.BulkIntake;
import io.raksa.platform.bulk.BulkLine;
import io.raksa.platform.bulk.Outcome;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.money.Money;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A resource that uses all the platform has, so that platform's tests can try it over real HTTP and a real database. */
@Path("/v1/notes")
@Produces("application/json")
public class SampleNotes {

    private final Jdbi jdbi;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final BulkIntake bulk;

    SampleNotes(Jdbi jdbi, Versions versions, Audit audit, Caller caller, BulkIntake bulk) {
        this.jdbi = jdbi;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.bulk = bulk;
    }

    public enum Colour {
        RED,
        BLUE
    }

    public record WriteNoteRequest(
            @NotNull @Size(min = 1, max = 1000) String text,
            @NotNull @Min(0) @Max(100) Integer points,
            @Valid @Nullable Money price,
            @Nullable Colour colour,
            @Nullable @Size(max = 3) List<@NotNull @Size(max = 5) String> labels,
            @Nullable String sourceId) {}

    public record ChangeNoteRequest(
            @Nullable @Size(min = 1, max = 1000) String text,
            @Nullable Integer points) {}

    public record NoteView(UUID id, long version, String text, int points) {}

    @POST
    @RolesAllowed(Roles.AGENT)
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(summary = "Write a note")
    @APIResponseSchema(value = NoteView.class, responseCode = "201")
    public Response write(@Valid @NotNull WriteNoteRequest request) {
        if (request.text().equals("refuse me")) {
            throw CommonProblem.CONFLICT.because();
        }
        NoteView note = new NoteView(Ids.next(), 1, request.text(), request.points());
        insert(note, null);
        if (request.text().startsWith("slow")) {
            jdbi.useHandle(handle -> handle.execute("select pg_sleep(0.3)"));
        }
        audit.record("note.written", "note", note.id(), 1, null, note, null);
        return Answers.created("/v1/notes/" + note.id(), 1, note);
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PARTNER)
    @Consumes(BulkIntake.NDJSON)
    @Produces(BulkIntake.NDJSON)
    @Operation(summary = "Write many notes")
    @RequestBody(
            content =
                    @Content(mediaType = BulkIntake.NDJSON, schema = @Schema(implementation = WriteNoteRequest.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = BulkIntake.NDJSON, schema = @Schema(implementation = BulkLine.class)))
    public Response writeMany(InputStream body, RoutingContext request) {
        return bulk.answer(body, request, WriteNoteRequest.class, this::take);
    }

    private List<Outcome> take(List<WriteNoteRequest> notes) {
        List<Outcome> outcomes = new ArrayList<>();
        for (WriteNoteRequest note : notes) {
            UUID id = Ids.next();
            if (insert(new NoteView(id, 1, note.text(), note.points()), note.sourceId())) {
                outcomes.add(new Outcome.Created(id));
            } else {
                outcomes.add(new Outcome.Unchanged(
                        jdbi.withHandle(handle -> handle.createQuery("select id from sample_note where source_id = ?")
                                .bind(0, note.sourceId())
                                .mapTo(UUID.class)
                                .one())));
            }
        }
        return outcomes;
    }

    private boolean insert(NoteView note, @Nullable String sourceId) {
        return jdbi.withHandle(handle -> handle.execute(
                        "insert into sample_note (id, version, source_id, text, points) values (?, ?, ?, ?, ?) on conflict (source_id) do nothing",
                        note.id(),
                        note.version(),
                        sourceId,
                        note.text(),
                        note.points()))
                == 1;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.PARTNER})
    @Operation(summary = "List notes")
    public Page<NoteView> list(@BeanParam @Valid PageRequest page) {
        UUID after = page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        List<NoteView> rows = jdbi.withHandle(handle -> handle.createQuery(
                        "select id, version, text, points from sample_note where id > ? order by id limit ?")
                .bind(0, after)
                .bind(1, page.rowsToRead())
                .map((row, context) -> new NoteView(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("text"),
                        row.getInt("points")))
                .list());
        return Page.of(rows, page, note -> Cursor.of(note.id()));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.AGENT)
    @Transactional
    @Operation(summary = "Change a note")
    @APIResponseSchema(NoteView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ChangeNoteRequest request) {
        NoteView before = jdbi.withHandle(handle -> handle.createQuery(
                        "select id, version, text, points from sample_note where id = ? for update")
                .bind(0, id)
                .map((row, context) -> new NoteView(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("text"),
                        row.getInt("points")))
                .findOne()
                .orElseThrow(CommonProblem.NOT_FOUND::because));
        versions.require(ifMatch, "note", id, before.version());
        NoteView after = new NoteView(
                id,
                before.version() + 1,
                request.text() == null ? before.text() : request.text(),
                request.points() == null ? before.points() : request.points());
        jdbi.useHandle(handle -> handle.execute(
                "update sample_note set version = ?, text = ?, points = ? where id = ?",
                after.version(),
                after.text(),
                after.points(),
                id));
        audit.record("note.changed", "note", id, after.version(), before, after, null);
        return Answers.ok(after.version(), after);
    }

    @GET
    @Path("/of/{customerId}")
    @RolesAllowed({Roles.AGENT, Roles.CUSTOMER})
    @Produces("text/plain")
    @Operation(summary = "A customer's own")
    public String own(@PathParam("customerId") UUID customerId) {
        caller.requireOwn(customerId);
        return caller.id();
    }

    @GET
    @Path("/fault")
    @Produces("text/plain")
    @PermitAll
    @Operation(summary = "Fails inside")
    public String fault() {
        throw new IllegalStateException("secret detail of class io.raksa.Inside");
    }
}
