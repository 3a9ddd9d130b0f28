package io.raksa.feedback.macro;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code macro}. */
@ApplicationScoped
class MacroRepository {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String INSERT = """
            insert into macro (id, version, name, team, to_customer_en, to_customer_th, note_en, note_th, assign_to, category, severity,
                               pause, active, changed_at)
            values (:id, :version, :name, :team, :toCustomerEn, :toCustomerTh, :noteEn, :noteTh, :assignTo, :category, :severity,
                    :pause, :active, :changedAt)
            """;

    private static final String UPDATE = """
            update macro
            set version = :version, name = :name, team = :team, to_customer_en = :toCustomerEn, to_customer_th = :toCustomerTh,
                note_en = :noteEn, note_th = :noteTh, assign_to = :assignTo, category = :category, severity = :severity,
                pause = :pause, active = :active, changed_at = :changedAt
            where id = :id
            """;

    private static final String PAGE = """
            select * from macro where id < :before and (cast(:team as text) is null or team is null or team = :team)
            order by id desc limit :limit
            """;

    private final Jdbi jdbi;

    MacroRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Macro macro) {
        write(INSERT, macro);
    }

    void update(Macro macro) {
        write(UPDATE, macro);
    }

    int count() {
        return jdbi.withHandle(handle ->
                handle.select("select count(*) from macro").mapTo(Integer.class).one());
    }

    Optional<Macro> find(UUID id) {
        return one("select * from macro where id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<Macro> lock(UUID id) {
        return one("select * from macro where id = :id for update", id);
    }

    /** The newest first; those a team can use, where one is named. There are few. */
    List<Macro> page(@Nullable String team, PageRequest page) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST))
                .bind("team", team)
                .bind("limit", page.rowsToRead())
                .map(MacroRepository::macro)
                .list());
    }

    static Cursor mark(Macro macro) {
        return Cursor.of(macro.id());
    }

    private void write(String statement, Macro macro) {
        @Nullable Words toCustomer = macro.toCustomer();
        @Nullable Words note = macro.note();
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bind("id", macro.id())
                .bind("version", macro.version())
                .bind("name", macro.name())
                .bind("team", macro.team())
                .bind("toCustomerEn", toCustomer == null ? null : toCustomer.en())
                .bind("toCustomerTh", toCustomer == null ? null : toCustomer.th())
                .bind("noteEn", note == null ? null : note.en())
                .bind("noteTh", note == null ? null : note.th())
                .bind("assignTo", macro.assignTo())
                .bind("category", Rows.name(macro.category()))
                .bind("severity", Rows.name(macro.severity()))
                .bind("pause", macro.pause())
                .bind("active", macro.active())
                .bind("changedAt", macro.changedAt())
                .execute());
    }

    private Optional<Macro> one(String query, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .map(MacroRepository::macro)
                .findOne());
    }

    private static Macro macro(ResultSet row, StatementContext context) throws SQLException {
        return new Macro(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("team"),
                words(row.getString("to_customer_en"), row.getString("to_customer_th")),
                words(row.getString("note_en"), row.getString("note_th")),
                row.getString("assign_to"),
                Rows.constantOrNull(row, "category", Category.class),
                Rows.constantOrNull(row, "severity", Severity.class),
                row.getBoolean("pause"),
                row.getBoolean("active"),
                Rows.instant(row, "changed_at"));
    }

    private static @Nullable Words words(@Nullable String en, @Nullable String th) {
        return en == null || th == null ? null : new Words(en, th);
    }
}
