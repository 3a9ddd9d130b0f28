package io.raksa.customer.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.customer.imports.ImportView.State;
import io.raksa.customer.imports.core.Fault;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
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

    private static final String COLUMNS = """
            select id, version, name, plan::text as plan, state, upload, lines_done, created, updated, unchanged, refused, created_at
            from import
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ImportRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    void insert(Import asked) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into import (id, version, name, plan, dry_run, state, lines_done, created, unchanged, refused, created_at)
                        values (:id, 1, :name, cast(:plan as jsonb), :dryRun, :state, 0, 0, 0, 0, :createdAt)""")
                .bind("id", asked.id())
                .bind("name", asked.name())
                .bind("plan", written(asked.plan()))
                .bind("dryRun", asked.plan().dryRun())
                .bind("state", asked.state().name())
                .bind("createdAt", asked.createdAt())
                .execute());
    }

    Optional<Import> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where id = :id")
                .bind("id", id)
                .map(this::asked)
                .findOne());
    }

    List<Import> page(PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + """
                        where (created_at, id) < (:at, :id) order by created_at desc, id desc limit :rows""")
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("rows", page.rowsToRead())
                .map(this::asked)
                .list());
    }

    /** Gives the import its file; false where it has one. */
    boolean begin(UUID id, UUID upload) {
        return jdbi.withHandle(handle -> handle.execute("""
                        update import set state = 'RUNNING', upload = ?, version = version + 1
                        where id = ? and state = 'AWAITING_FILE'""", upload, id)) == 1;
    }

    /**
     * Puts down what became of the lines after {@code from}.
     *
     * @return false where somebody else did so already
     */
    boolean advance(UUID id, long from, Progress progress) {
        boolean first = jdbi.withHandle(handle -> handle.createUpdate("""
                        update import set lines_done = :line, created = created + :created, updated = updated + :updated, unchanged = unchanged + :unchanged,
                                          refused = refused + :refused
                        where id = :id and state = 'RUNNING' and lines_done = :from""")
                        .bind("id", id)
                        .bind("from", from)
                        .bind("line", progress.line())
                        .bind("created", progress.created())
                        .bind("updated", progress.updated())
                        .bind("unchanged", progress.unchanged())
                        .bind("refused", progress.refused())
                        .execute())
                == 1;
        if (first && !progress.faults().isEmpty()) {
            add(id, progress.faults());
        }
        return first;
    }

    /** Remembers the purchases that an import brought. */
    void remember(UUID id, List<UUID> purchases) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into import_effect (import_id, purchase_id) select :id, * from unnest(:purchases)")
                .bind("id", id)
                .bindArray("purchases", UUID.class, purchases)
                .execute());
    }

    /** Begins the reversal; false where it has begun or ended already. */
    boolean beginReversal(UUID id) {
        return jdbi.withHandle(handle -> handle.execute("""
                        update import set reversal = 'RUNNING', version = version + 1
                        where id = ? and reversal is null and state in ('DONE', 'FAILED')""", id)) == 1;
    }

    void endReversal(UUID id) {
        jdbi.useHandle(handle -> handle.execute(
                "update import set reversal = 'DONE', version = version + 1 where id = ? and reversal = 'RUNNING'",
                id));
    }

    /** The next purchases that are still to be taken back, held until the transaction ends. */
    List<UUID> left(UUID id, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select purchase_id from import_effect where import_id = :id and outcome is null
                        order by purchase_id limit :limit for update""")
                .bind("id", id)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** Puts down what became of purchases. */
    void reversed(UUID id, Collection<UUID> purchases, EffectOutcome outcome) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update import_effect set outcome = :outcome
                        where import_id = :id and purchase_id = any(:purchases)""")
                .bind("id", id)
                .bind("outcome", outcome.name())
                .bindArray("purchases", UUID.class, List.copyOf(purchases))
                .execute());
    }

    /** How far the reversal of an import is; empty where none was asked for. One statement. */
    Optional<ImportReversalView> reversal(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select reversal,
                               (select count(*) from import_effect where import_id = id and outcome = 'RETURNED') as returned,
                               (select count(*) from import_effect where import_id = id and outcome = 'GIVEN_BACK_BEFORE') as before,
                               (select count(*) from import_effect where import_id = id and outcome is null) as purchases_left, customers.*
                        from import
                        cross join lateral (
                            select count(*) filter (where outcome = 'TAKEN_BACK') as taken_back,
                                   count(*) filter (where outcome = 'RESTORED') as restored,
                                   count(*) filter (where outcome = 'RESTORED_IN_PART') as restored_in_part,
                                   count(*) filter (where outcome = 'KEPT') as kept,
                                   count(*) filter (where outcome is null) as customers_left
                            from import_customer_effect where import_id = import.id) as customers
                        where id = :id and reversal is not null""")
                .bind("id", id)
                .map((row, context) -> new ImportReversalView(
                        ImportReversalView.State.valueOf(row.getString("reversal")),
                        row.getLong("returned"),
                        row.getLong("before"),
                        row.getLong("taken_back"),
                        row.getLong("restored"),
                        row.getLong("restored_in_part"),
                        row.getLong("kept"),
                        row.getLong("purchases_left") + row.getLong("customers_left")))
                .findOne());
    }

    void end(UUID id, State state) {
        jdbi.useHandle(handle ->
                handle.execute("update import set state = ?, version = version + 1 where id = ?", state.name(), id));
    }

    /** How many faults there are by rule, for each of some imports. One statement. */
    Map<UUID, Map<String, Long>> faults(List<UUID> imports) {
        Map<UUID, Map<String, Long>> counts = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select import_id, rule, count(*) as faults from import_fault
                        where import_id = any(:imports) group by import_id, rule""")
                .bindArray("imports", UUID.class, imports)
                .map((row, context) -> counts.computeIfAbsent(
                                row.getObject("import_id", UUID.class), id -> new TreeMap<>())
                        .put(row.getString("rule"), row.getLong("faults")))
                .list());
        return counts;
    }

    /** The next faults of an import after a line and place, in their order. */
    List<PlacedFault> faultsAfter(UUID id, long line, int place, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select line, place, "column", rule, value from import_fault
                        where import_id = :id and (line, place) > (:line, :place) order by line, place limit :limit""")
                .bind("id", id)
                .bind("line", line)
                .bind("place", place)
                .bind("limit", limit)
                .map((row, context) -> new PlacedFault(
                        row.getInt("place"),
                        new Fault(
                                row.getLong("line"),
                                row.getString("column"),
                                row.getString("rule"),
                                row.getString("value"))))
                .list());
    }

    /** A fault and its place among those of its line. */
    record PlacedFault(int place, Fault fault) {}

    private void add(UUID id, List<Fault> faults) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            places.add(i);
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into import_fault (import_id, line, place, "column", rule, value)
                        select :id, * from unnest(:lines, :places, :columns, :rules, :values)""")
                .bind("id", id)
                .bindArray("lines", Long.class, Rows.column(faults, Fault::line))
                .bindArray("places", Integer.class, places)
                .bindArray("columns", String.class, Rows.column(faults, Fault::column))
                .bindArray("rules", String.class, Rows.column(faults, Fault::rule))
                .bindArray("values", String.class, Rows.column(faults, Fault::value))
                .execute());
    }

    private Import asked(ResultSet row, StatementContext context) throws SQLException {
        return new Import(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                read(row.getString("plan")),
                State.valueOf(row.getString("state")),
                row.getObject("upload", UUID.class),
                row.getLong("lines_done"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("refused"),
                Rows.instant(row, "created_at"));
    }

    private ImportPlan read(String plan) {
        try {
            return json.readValue(plan, ImportPlan.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(ImportPlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
