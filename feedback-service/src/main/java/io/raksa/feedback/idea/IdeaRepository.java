package io.raksa.feedback.idea;

import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code idea} and {@code idea_support}. */
@ApplicationScoped
class IdeaRepository {

    private static final String IDEA =
            "select idea.*, (select count(*) from idea_support where idea_id = idea.id) as supporters from idea ";
    private static final UUID LAST = new UUID(-1, -1);

    private final Jdbi jdbi;

    IdeaRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Idea idea) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into idea (id, version, title, text, submitted_by, submitted_at, state)
                        values (:id, :version, :title, :text, :submittedBy, :submittedAt, :state)""")
                .bind("id", idea.id())
                .bind("version", idea.version())
                .bind("title", idea.title())
                .bind("text", idea.text())
                .bind("submittedBy", idea.submittedBy())
                .bind("submittedAt", idea.submittedAt())
                .bind("state", idea.state().name())
                .execute());
    }

    void update(Idea idea) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update idea set version = :version, state = :state, decision = :decision, decided_by = :decidedBy,
                                        improvement_id = :improvementId, rewarded_to = :rewardedTo, reward = :reward
                        where id = :id""")
                .bind("id", idea.id())
                .bind("version", idea.version())
                .bind("state", idea.state().name())
                .bind("decision", idea.decision())
                .bind("decidedBy", idea.decidedBy())
                .bind("improvementId", idea.improvementId())
                .bind("rewardedTo", idea.rewardedTo())
                .bind("reward", idea.reward())
                .execute());
    }

    /** Once each; said again nothing changes. */
    void support(UUID idea, String by, Instant at) {
        jdbi.useHandle(handle ->
                handle.execute("insert into idea_support values (?, ?, ?) on conflict do nothing", idea, by, at));
    }

    void withdrawSupport(UUID idea, String by) {
        jdbi.useHandle(handle -> handle.execute("delete from idea_support where idea_id = ? and by = ?", idea, by));
    }

    Optional<Idea> find(UUID id) {
        return one(IDEA + "where id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<Idea> lock(UUID id) {
        return one(IDEA + "where id = :id for update of idea", id);
    }

    /** Those that say much the same, the most alike first; five at most. */
    List<Idea> similar(String words) {
        return jdbi.withHandle(handle -> handle.createQuery(IDEA + """
                        where case_key(title || ' ' || text) % case_key(:words)
                        order by similarity(case_key(title || ' ' || text), case_key(:words)) desc, id limit 5""")
                .bind("words", words)
                .map(IdeaRepository::idea)
                .list());
    }

    /** The newest first. */
    List<Idea> page(@Nullable IdeaState state, PageRequest page) {
        String only = state == null ? "" : " and state = :state";
        return jdbi.withHandle(handle -> handle.createQuery(
                        IDEA + "where id < :before" + only + " order by id desc limit :limit")
                .bindMap(state == null ? Map.of() : Map.of("state", state.name()))
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST))
                .bind("limit", page.rowsToRead())
                .map(IdeaRepository::idea)
                .list());
    }

    static Cursor mark(Idea idea) {
        return Cursor.of(idea.id());
    }

    private Optional<Idea> one(String query, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .map(IdeaRepository::idea)
                .findOne());
    }

    private static Idea idea(ResultSet row, StatementContext context) throws SQLException {
        return new Idea(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("title"),
                row.getString("text"),
                row.getString("submitted_by"),
                Rows.instant(row, "submitted_at"),
                IdeaState.valueOf(row.getString("state")),
                row.getString("decision"),
                row.getString("decided_by"),
                row.getObject("improvement_id", UUID.class),
                row.getObject("rewarded_to", UUID.class),
                row.getObject("reward", Integer.class),
                row.getLong("supporters"));
    }
}
