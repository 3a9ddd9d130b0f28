package io.raksa.customer.segment;

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

/** The table {@code segment}. */
@ApplicationScoped
class SegmentRepository {

    private static final String COLUMNS =
            "select id, version, name, description, condition, rule, archived, created_at from segment ";

    private final Jdbi jdbi;

    SegmentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Segment segment) {
        write("""
                insert into segment (id, version, name, description, condition, rule, archived, created_at)
                values (:id, :version, :name, :description, :condition, :rule, :archived, :createdAt)""", segment);
    }

    void update(Segment segment) {
        write("""
                update segment set version = :version, name = :name, description = :description, condition = :condition,
                                   rule = :rule, archived = :archived, created_at = :createdAt
                where id = :id""", segment);
    }

    private void write(String statement, Segment segment) {
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bind("id", segment.id())
                .bind("version", segment.version())
                .bind("name", segment.name())
                .bind("description", segment.description())
                .bind("condition", segment.condition())
                .bind("rule", segment.rule())
                .bind("archived", segment.archived())
                .bind("createdAt", segment.createdAt())
                .execute());
    }

    /** How many there are that have not ended; held against further ones until the transaction ends. */
    int activeForNewOne() {
        return jdbi.withHandle(handle -> {
            handle.execute("lock table segment in share row exclusive mode");
            return handle.createQuery("select count(*) from segment where not archived")
                    .mapTo(Integer.class)
                    .one();
        });
    }

    Optional<Segment> find(UUID id) {
        return find(COLUMNS + "where id = :id", id);
    }

    /** The segment, held against other changes until the transaction ends. */
    Optional<Segment> findForChange(UUID id) {
        return find(COLUMNS + "where id = :id for no key update", id);
    }

    List<Segment> active() {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where not archived order by id")
                .map(SegmentRepository::segment)
                .list());
    }

    /** In the order of their creation. */
    List<Segment> page(PageRequest page) {
        UUID after = page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where id > :after order by id limit :rows")
                .bind("after", after)
                .bind("rows", page.rowsToRead())
                .map(SegmentRepository::segment)
                .list());
    }

    private Optional<Segment> find(String query, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .map(SegmentRepository::segment)
                .findOne());
    }

    private static Segment segment(ResultSet row, StatementContext context) throws SQLException {
        return new Segment(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("description"),
                row.getString("condition"),
                row.getLong("rule"),
                row.getBoolean("archived"),
                Rows.instant(row, "created_at"));
    }
}
