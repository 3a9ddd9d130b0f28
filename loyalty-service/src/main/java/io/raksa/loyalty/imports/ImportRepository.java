package io.raksa.loyalty.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.loyalty.imports.LineOutcome.Brought;
import io.raksa.loyalty.imports.core.Fault;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables {@code import} and {@code import_fault}. */
@ApplicationScoped
class ImportRepository {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ImportRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    void insert(Import asked, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO import (id, version, plan, state, asked_by, asked_at)
                        VALUES (:id, :version, CAST(:plan AS jsonb), :state, :by, :at)""")
                .bind("id", asked.id())
                .bind("version", asked.version())
                .bind("plan", written(asked.plan()))
                .bind("state", asked.state().name())
                .bind("by", by)
                .bind("at", asked.askedAt())
                .execute());
    }

    Optional<Import> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM import WHERE id = :id")
                .bind("id", id)
                .map(this::asked)
                .findOne());
    }

    /** The newest first. */
    List<Import> page(PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM import WHERE (asked_at, id) < (:at, :id) ORDER BY asked_at DESC, id DESC LIMIT :limit""")
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(this::asked)
                .list());
    }

    /** Gives the import its file; false where it has one. */
    boolean begin(UUID id, UUID upload) {
        return jdbi.withHandle(handle -> handle.execute("""
                        UPDATE import SET state = 'RUNNING', upload = ?, version = version + 1
                        WHERE id = ? AND state = 'AWAITING_FILE'""", upload, id)) == 1;
    }

    /** Puts down how far it is; false where somebody else did so already. */
    boolean advance(UUID id, long from, Progress progress) {
        boolean first = jdbi.withHandle(handle -> handle.createUpdate("""
                        UPDATE import SET lines_done = :line, created = created + :created, unchanged = unchanged + :unchanged,
                                          refused = refused + :refused
                        WHERE id = :id AND state = 'RUNNING' AND lines_done = :from""")
                        .bind("id", id)
                        .bind("from", from)
                        .bind("line", progress.line())
                        .bind("created", progress.brought().size())
                        .bind("unchanged", progress.unchanged())
                        .bind("refused", progress.refused())
                        .execute())
                == 1;
        if (first) {
            add(id, progress.faults());
        }
        return first;
    }

    /** Remembers what lines brought. */
    void remember(UUID id, List<Brought> brought) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO import_effect (import_id, line, thing)
                        SELECT :id, * FROM unnest(:lines::bigint[], :things::text[])""")
                .bind("id", id)
                .bindArray("lines", Long.class, Rows.column(brought, Brought::line))
                .bindArray("things", String.class, Rows.column(brought, Brought::thing))
                .execute());
    }

    void end(UUID id, ImportState state) {
        jdbi.useHandle(handle ->
                handle.execute("UPDATE import SET state = ?, version = version + 1 WHERE id = ?", state.name(), id));
    }

    /** How many faults there are by rule, for each of some imports. */
    Map<UUID, Map<String, Long>> faults(List<UUID> imports) {
        Map<UUID, Map<String, Long>> counts = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT import_id, rule, count(*) AS faults FROM import_fault
                        WHERE import_id = ANY (:imports) GROUP BY import_id, rule""")
                .bindArray("imports", UUID.class, imports)
                .map((row, context) -> counts.computeIfAbsent(
                                row.getObject("import_id", UUID.class), id -> new TreeMap<>())
                        .put(row.getString("rule"), row.getLong("faults")))
                .list());
        return counts;
    }

    /** A fault and its place among those of its line. */
    record PlacedFault(int place, Fault fault) {

        /** Before all others. */
        static final PlacedFault NONE = new PlacedFault(-1, new Fault(0, "", Fault.Rule.UNREADABLE, ""));
    }

    /** The next faults of an import, in the order of the lines. */
    List<PlacedFault> faultsAfter(UUID id, PlacedFault last, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT line, place, "column", rule, value FROM import_fault
                        WHERE import_id = :id AND (line, place) > (:line, :place) ORDER BY line, place LIMIT :most""")
                .bind("id", id)
                .bind("line", last.fault().line())
                .bind("place", last.place())
                .bind("most", most)
                .map((row, context) -> new PlacedFault(
                        row.getInt("place"),
                        new Fault(
                                row.getLong("line"),
                                row.getString("column"),
                                Fault.Rule.valueOf(row.getString("rule")),
                                row.getString("value"))))
                .list());
    }

    private void add(UUID id, List<Fault> faults) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < faults.size(); place++) {
            places.add(place);
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO import_fault (import_id, line, place, "column", rule, value)
                        SELECT :id, * FROM unnest(:lines::bigint[], :places::int[], :columns::text[], :rules::text[], :values::text[])""")
                .bind("id", id)
                .bindArray("lines", Long.class, Rows.column(faults, Fault::line))
                .bindArray("places", Integer.class, places)
                .bindArray("columns", String.class, Rows.column(faults, Fault::column))
                .bindArray("rules", String.class, Rows.names(faults, Fault::rule))
                .bindArray("values", String.class, Rows.column(faults, Fault::value))
                .execute());
    }

    private Import asked(ResultSet row, StatementContext context) throws SQLException {
        return new Import(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                read(row.getString("plan")),
                ImportState.valueOf(row.getString("state")),
                row.getObject("upload", UUID.class),
                row.getLong("lines_done"),
                row.getLong("created"),
                row.getLong("unchanged"),
                row.getLong("refused"),
                Rows.instant(row, "asked_at"));
    }

    private ImportRequest read(String plan) {
        try {
            return json.readValue(plan, ImportRequest.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(ImportRequest plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
