package io.raksa.feedback.search;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.ComplaintState;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code case_words}. The newest cases are looked through one by one, which finds what is common; only what is not found there
 * often enough, and so is rare, is looked up in the index of trigrams. So neither a word that is in every case nor one that is in none
 * makes a search long.
 */
@ApplicationScoped
class CaseWordsRepository {

    /** Of these many a page is full at once if the words are in one of a hundred; rarer words are found by the index. */
    static final int LOOKED_THROUGH = 5_000;

    private static final String COLUMNS = """
            select complaint.id, state, category, severity, customer_id, owner, team, opened_at, words
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final Jdbi jdbi;

    CaseWordsRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void open(List<UUID> cases) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        insert into case_words
                        select complaint.id, case_key(text) from complaint join feedback on feedback.id = feedback_id
                        where complaint.id = any(:cases)
                        on conflict (complaint_id) do nothing""").bindArray("cases", UUID.class, cases).execute());
    }

    void renew(List<UUID> cases) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update case_words set words = case_key(feedback.text || coalesce(
                            (select string_agg(' ' || comment.text, '' order by comment.id)
                             from complaint_comment comment where comment.complaint_id = complaint.id), ''))
                        from complaint join feedback on feedback.id = feedback_id
                        where complaint.id = any(:cases) and case_words.complaint_id = complaint.id""").bindArray("cases", UUID.class, cases).execute());
    }

    /** The newest first. */
    List<FoundCase> find(SearchCasesRequest wanted, PageRequest page) {
        UUID before = page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST);
        return jdbi.inTransaction(handle -> {
            List<FoundCase> found = new ArrayList<>();
            UUID lookedThrough = newest(handle, before);
            found.addAll(among(handle, wanted, before, lookedThrough, page.rowsToRead()));
            if (found.size() < page.rowsToRead()) {
                found.addAll(byIndex(handle, wanted, lookedThrough, page.rowsToRead() - found.size()));
            }
            return found;
        });
    }

    static Cursor mark(FoundCase found) {
        return Cursor.of(found.id());
    }

    /** The oldest of those that are looked through. */
    private static UUID newest(Handle handle, UUID before) {
        return handle.createQuery("""
                        select complaint_id from case_words where complaint_id < :before
                        order by complaint_id desc offset :many limit 1""")
                .bind("before", before)
                .bind("many", LOOKED_THROUGH - 1)
                .mapTo(UUID.class)
                .findOne()
                .orElse(new UUID(0, 0));
    }

    private static List<FoundCase> among(Handle handle, SearchCasesRequest wanted, UUID before, UUID from, int limit) {
        Map<String, Object> values = new HashMap<>();
        return handle.createQuery(
                        COLUMNS + """
                        from case_words join complaint on complaint.id = complaint_id
                        where complaint_id < :before and complaint_id >= :from and words like all(:patterns)""" + conditions(wanted, values) + " order by complaint_id desc limit :limit")
                .bindMap(values)
                .bind("before", before)
                .bind("from", from)
                .bindArray("patterns", String.class, wanted.patterns())
                .bind("limit", limit)
                .map(CaseWordsRepository::found)
                .list();
    }

    /** Without a choice: the planner takes rare words for common ones where it has seen neither together. */
    private static List<FoundCase> byIndex(Handle handle, SearchCasesRequest wanted, UUID before, int limit) {
        Map<String, Object> values = new HashMap<>();
        List<String> likes = new ArrayList<>();
        for (int i = 0; i < wanted.patterns().size(); i++) {
            likes.add("words like :pattern" + i);
            values.put("pattern" + i, wanted.patterns().get(i));
        }
        handle.execute("set local enable_seqscan = off");
        List<FoundCase> found = handle.createQuery(
                        "with holding as materialized (select complaint_id, words from case_words where "
                                + String.join(" and ", likes) + ") " + COLUMNS + """
                        from holding join complaint on complaint.id = complaint_id
                        where complaint_id < :before""" + conditions(wanted, values)
                                + " order by complaint_id desc limit :limit")
                .bindMap(values)
                .bind("before", before)
                .bind("limit", limit)
                .map(CaseWordsRepository::found)
                .list();
        handle.execute("set local enable_seqscan = on");
        return found;
    }

    private static String conditions(SearchCasesRequest wanted, Map<String, Object> values) {
        StringBuilder conditions = new StringBuilder();
        add(
                conditions,
                values,
                "state",
                wanted.state() == null ? null : wanted.state().name());
        add(
                conditions,
                values,
                "category",
                wanted.category() == null ? null : wanted.category().name());
        add(
                conditions,
                values,
                "severity",
                wanted.severity() == null ? null : wanted.severity().name());
        add(conditions, values, "customer_id", wanted.customerId());
        add(conditions, values, "owner", wanted.owner());
        add(conditions, values, "team", wanted.team());
        if (Boolean.TRUE.equals(wanted.open())) {
            conditions.append(" and state not in ('RESOLVED', 'CLOSED') and merged_into is null");
        }
        return conditions.toString();
    }

    private static void add(
            StringBuilder conditions, Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and %s = :%s".formatted(column, column));
            values.put(column, value);
        }
    }

    private static FoundCase found(ResultSet row, StatementContext context) throws SQLException {
        return new FoundCase(
                row.getObject("id", UUID.class),
                ComplaintState.valueOf(row.getString("state")),
                Category.valueOf(row.getString("category")),
                Severity.valueOf(row.getString("severity")),
                row.getObject("customer_id", UUID.class),
                row.getString("owner"),
                row.getString("team"),
                Rows.instant(row, "opened_at"),
                row.getString("words"));
    }
}
