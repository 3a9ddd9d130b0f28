package io.raksa.feedback.attachment;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code attachment}. */
@ApplicationScoped
class AttachmentRepository {

    private static final String INSERT = """
            insert into attachment (id, complaint_id, hash, name, added_by, added_at)
            values (:id, :complaintId, :hash, :name, :addedBy, :addedAt)
            """;

    private static final String ATTACHMENT = "select * from attachment join attachment_content using (hash) where ";

    /** The case's own, those of the cases that were merged into it, and those of the case that it was taken out of. */
    private static final String SHOWN = ATTACHMENT + """
            complaint_id in (
                select id from complaint where id = :complaintId or merged_into = :complaintId
                union
                select split_from from complaint where id = :complaintId)
            """;

    private final Jdbi jdbi;

    AttachmentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Attachment attachment) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", attachment.id())
                .bind("complaintId", attachment.complaintId())
                .bind("hash", attachment.content().hash())
                .bind("name", attachment.name())
                .bind("addedBy", attachment.addedBy())
                .bind("addedAt", attachment.addedAt())
                .execute());
    }

    /** What was attached to this very case, the oldest first. */
    List<Attachment> own(UUID complaintId) {
        return all(ATTACHMENT + "complaint_id = :complaintId order by id", complaintId);
    }

    /** What is shown in a case, the oldest first. */
    List<Attachment> shown(UUID complaintId) {
        return all(SHOWN + " order by id", complaintId);
    }

    Optional<Attachment> findShown(UUID complaintId, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SHOWN + " and id = :id")
                .bind("complaintId", complaintId)
                .bind("id", id)
                .map(AttachmentRepository::attachment)
                .findOne());
    }

    /** Its content goes with the last one that has it. */
    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from attachment where id = ?", id));
    }

    private List<Attachment> all(String query, UUID complaintId) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("complaintId", complaintId)
                .map(AttachmentRepository::attachment)
                .list());
    }

    private static Attachment attachment(ResultSet row, StatementContext context) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("complaint_id", UUID.class),
                row.getString("name"),
                row.getString("added_by"),
                Rows.instant(row, "added_at"),
                new FileContent(
                        row.getString("hash"),
                        row.getLong("size"),
                        FileType.valueOf(row.getString("type")),
                        ContentState.valueOf(row.getString("state")),
                        row.getString("finding")));
    }
}
