package io.raksa.feedback.recovery;

import io.raksa.feedback.recovery.core.RemedyKind;
import io.raksa.platform.money.Money;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code remedy}. */
@ApplicationScoped
class RemedyRepository {

    private static final String INSERT = """
            insert into remedy (id, version, complaint_id, customer_id, kind, points, amount, currency, voucher, reason, state,
                                policy_version, proposed_by, approved_by, granted_at)
            values (:id, :version, :complaintId, :customerId, :kind, :points, :amount, :currency, :voucher, :reason, :state,
                    :policyVersion, :proposedBy, :approvedBy, :at)
            """;

    private static final String UPDATE = """
            update remedy
            set version = :version, state = :state, approved_by = :approvedBy, granted_at = :at, paid_at = :paidAt, posting_id = :postingId,
                ended_by = :endedBy, ended_at = :endedAt, end_reason = :endReason, taken_back = :takenBack, shortfall = :shortfall
            where id = :id
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
        Remedy.Gift what = remedy.what();
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", remedy.id())
                .bind("version", remedy.version())
                .bind("complaintId", remedy.complaintId())
                .bind("customerId", remedy.customerId())
                .bind("kind", what.kind().name())
                .bind("points", what.points())
                .bind("amount", what.amount() == null ? null : what.amount().amount())
                .bind("currency", what.amount() == null ? null : what.amount().currency())
                .bind("voucher", what.voucher())
                .bind("reason", remedy.reason())
                .bind("state", remedy.state().name())
                .bind("policyVersion", remedy.policyVersion())
                .bind("proposedBy", remedy.proposedBy())
                .bind("approvedBy", remedy.approvedBy())
                .bind("at", remedy.at())
                .execute());
    }

    /** Keeps what became of it. */
    void update(Remedy remedy) {
        Remedy.@Nullable Payment payment = remedy.payment();
        Remedy.@Nullable End end = remedy.end();
        jdbi.useHandle(handle -> handle.createUpdate(UPDATE)
                .bind("id", remedy.id())
                .bind("version", remedy.version())
                .bind("state", remedy.state().name())
                .bind("approvedBy", remedy.approvedBy())
                .bind("at", remedy.at())
                .bind("paidAt", payment == null ? null : payment.at())
                .bind("postingId", payment == null ? null : payment.postingId())
                .bind("endedBy", end == null ? null : end.by())
                .bind("endedAt", end == null ? null : end.at())
                .bind("endReason", end == null ? null : end.reason())
                .bind("takenBack", end == null ? null : end.takenBack())
                .bind("shortfall", end == null ? null : end.shortfall())
                .execute());
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<Remedy> lock(UUID id) {
        return one("select * from remedy where id = :id for update", id);
    }

    Optional<Remedy> find(UUID id) {
        return one("select * from remedy where id = :id", id);
    }

    /** Those of a complaint that the customer has or is going to; at most one of a kind. */
    List<Remedy> live(UUID complaintId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from remedy where complaint_id = :complaintId and state in ('PROPOSED', 'GRANTED', 'PAID')
                        order by id""")
                .bind("complaintId", complaintId)
                .map(RemedyRepository::remedy)
                .list());
    }

    /** Those of a complaint, whatever became of them; the first 200. */
    List<Remedy> all(UUID complaintId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from remedy where complaint_id = :complaintId order by granted_at, id limit 200")
                .bind("complaintId", complaintId)
                .map(RemedyRepository::remedy)
                .list());
    }

    /** The kinds that were granted for some complaints and not taken back. */
    Set<RemedyKind> kindsGranted(List<UUID> complaintIds) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct kind from remedy where complaint_id = any(:complaintIds) and state in ('GRANTED', 'PAID')")
                .bindArray("complaintIds", UUID.class, complaintIds)
                .mapTo(RemedyKind.class)
                .set());
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
        return Cursor.of(remedy.at(), remedy.id());
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
                gift(row),
                row.getString("reason"),
                RemedyState.valueOf(row.getString("state")),
                row.getString("policy_version"),
                row.getString("proposed_by"),
                row.getString("approved_by"),
                Rows.instant(row, "granted_at"),
                paidAt == null ? null : new Remedy.Payment(paidAt, row.getObject("posting_id", UUID.class)),
                end(row));
    }

    private static Remedy.Gift gift(ResultSet row) throws SQLException {
        @Nullable BigDecimal amount = row.getBigDecimal("amount");
        return new Remedy.Gift(
                RemedyKind.valueOf(row.getString("kind")),
                row.getObject("points", Integer.class),
                amount == null ? null : Money.stored(amount, row.getString("currency")),
                row.getString("voucher"));
    }

    private static Remedy.@Nullable End end(ResultSet row) throws SQLException {
        @Nullable Instant at = Rows.instantOrNull(row, "ended_at");
        return at == null
                ? null
                : new Remedy.End(
                        Objects.requireNonNull(row.getString("ended_by")),
                        at,
                        Objects.requireNonNull(row.getString("end_reason")),
                        row.getObject("taken_back", Integer.class),
                        row.getObject("shortfall", Integer.class));
    }
}
