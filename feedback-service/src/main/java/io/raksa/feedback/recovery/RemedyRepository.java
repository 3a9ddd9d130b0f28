package io.raksa.feedback.recovery;

import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code remedy}. */
@ApplicationScoped
class RemedyRepository {

    private static final String INSERT = """
            insert into remedy (id, version, complaint_id, customer_id, kind, points, reason, policy_version, approved_by, granted_at)
            values (:id, :version, :complaintId, :customerId, :kind, :points, :reason, :policyVersion, :approvedBy, :grantedAt)
            """;

    private static final String PAGE = """
            select * from remedy where complaint_id = :complaintId
                and (granted_at, id) > (:afterTime, :afterId) order by granted_at, id limit :limit
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final Jdbi jdbi;

    RemedyRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Remedy remedy) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", remedy.id())
                .bind("version", remedy.version())
                .bind("complaintId", remedy.complaintId())
                .bind("customerId", remedy.customerId())
                .bind("kind", remedy.kind().name())
                .bind("points", remedy.points())
                .bind("reason", remedy.reason())
                .bind("policyVersion", remedy.policyVersion())
                .bind("approvedBy", remedy.approvedBy())
                .bind("grantedAt", remedy.grantedAt())
                .execute());
    }

    void settle(UUID id, long version, Remedy.Payment payment) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update remedy set version = :version, paid_at = :at, posting_id = :postingId where id = :id")
                .bind("id", id)
                .bind("version", version)
                .bind("at", payment.at())
                .bind("postingId", payment.postingId())
                .execute());
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<Remedy> lock(UUID id) {
        return one("select * from remedy where id = :id for update", id);
    }

    Optional<Remedy> find(UUID id) {
        return one("select * from remedy where id = :id", id);
    }

    /** All points granted for a complaint so far. */
    long pointsGranted(UUID complaintId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(sum(points), 0) from remedy where complaint_id = :complaintId")
                .bind("complaintId", complaintId)
                .mapTo(Long.class)
                .one());
    }

    /** Those of a complaint, the oldest first. */
    List<Remedy> page(UUID complaintId, PageRequest page) {
        Optional<Cursor> after = page.cursor(2);
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("complaintId", complaintId)
                .bind("afterTime", after.map(cursor -> cursor.instant(0)).orElse(Instant.EPOCH))
                .bind("afterId", after.map(cursor -> cursor.uuid(1)).orElse(FIRST))
                .bind("limit", page.rowsToRead())
                .map(RemedyRepository::remedy)
                .list());
    }

    static Cursor mark(Remedy remedy) {
        return Cursor.of(remedy.grantedAt(), remedy.id());
    }

    private Optional<Remedy> one(String query, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .map(RemedyRepository::remedy)
                .findOne());
    }

    private static Remedy remedy(ResultSet row, StatementContext context) throws SQLException {
        @Nullable Instant paidAt = Rows.instantOrNull(row, "paid_at");
        return new Remedy(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("complaint_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                RemedyKind.valueOf(row.getString("kind")),
                row.getInt("points"),
                row.getString("reason"),
                row.getString("policy_version"),
                row.getString("approved_by"),
                Rows.instant(row, "granted_at"),
                paidAt == null ? null : new Remedy.Payment(paidAt, row.getObject("posting_id", UUID.class)));
    }
}
