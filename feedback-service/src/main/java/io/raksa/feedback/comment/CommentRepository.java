package io.raksa.feedback.comment;

import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables {@code complaint_comment} and {@code complaint_comment_shared}. */
@ApplicationScoped
class CommentRepository {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String OF_KINDS = """
            select * from complaint_comment
            where (complaint_id = :complaintId
                   or id = any(array(select comment_id from complaint_comment_shared where complaint_id = :complaintId)))
                  and id > :after and kind = any(:kinds)
            order by id limit :limit
            """;

    private static final String AMONG = """
            select id from complaint_comment where id = any(:ids) and complaint_id = :complaintId
            union
            select comment_id from complaint_comment_shared where comment_id = any(:ids) and complaint_id = :complaintId
            """;

    private final Jdbi jdbi;

    CommentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Comment comment) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into complaint_comment (id, complaint_id, kind, at, author, text)
                        values (:id, :complaintId, :kind, :at, :author, :text)""")
                .bind("id", comment.id())
                .bind("complaintId", comment.complaintId())
                .bind("kind", comment.kind().name())
                .bind("at", comment.at())
                .bind("author", comment.author())
                .bind("text", comment.text())
                .execute());
    }

    Set<UUID> among(UUID complaintId, List<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(AMONG)
                .bind("complaintId", complaintId)
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .set());
    }

    void share(List<UUID> ids, UUID with) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into complaint_comment_shared (complaint_id, comment_id) select :with, unnest(:ids)")
                .bind("with", with)
                .bindArray("ids", UUID.class, ids)
                .execute());
    }

    /** The oldest first. */
    List<Comment> page(UUID complaintId, Set<CommentKind> kinds, PageRequest page) {
        return read(
                complaintId, kinds, page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(FIRST), page.rowsToRead());
    }

    /** The oldest first, from the first on. */
    List<Comment> first(UUID complaintId, Set<CommentKind> kinds, int limit) {
        return read(complaintId, kinds, FIRST, limit);
    }

    private List<Comment> read(UUID complaintId, Set<CommentKind> kinds, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_KINDS)
                .bind("complaintId", complaintId)
                .bindArray("kinds", String.class, Rows.names(List.copyOf(kinds), kind -> kind))
                .bind("after", after)
                .bind("limit", limit)
                .map(CommentRepository::comment)
                .list());
    }

    private static Comment comment(ResultSet row, StatementContext context) throws SQLException {
        return new Comment(
                row.getObject("id", UUID.class),
                row.getObject("complaint_id", UUID.class),
                CommentKind.valueOf(row.getString("kind")),
                Rows.instant(row, "at"),
                row.getString("author"),
                row.getString("text"));
    }
}
