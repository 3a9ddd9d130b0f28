package io.raksa.feedback.survey;

import io.raksa.platform.page.NewestFirst;
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

/** The table {@code survey}. */
@ApplicationScoped
class SurveyRepository {

    private static final String INSERT = """
            insert into survey (id, complaint_id, customer_id, token_hash, invited_at, expires_at)
            values (:id, :complaintId, :customerId, :tokenHash, :invitedAt, :expiresAt)
            """;

    private static final String ANSWER = """
            update survey
            set answered_at = :at, outcome = :outcome, process = :process, treatment = :treatment, comment = :comment
            where id = :id
            """;

    private static final String JUSTICE = """
            select count(*) as invited, count(answered_at) as answered,
                   round(avg(outcome), 2) as outcome, round(avg(process), 2) as process, round(avg(treatment), 2) as treatment
            from survey where invited_at >= :from and invited_at < :to and not withdrawn
            """;

    private final Jdbi jdbi;

    SurveyRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Survey survey) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", survey.id())
                .bind("complaintId", survey.complaintId())
                .bind("customerId", survey.customerId())
                .bind("tokenHash", survey.tokenHash())
                .bind("invitedAt", survey.invitedAt())
                .bind("expiresAt", survey.expiresAt())
                .execute());
    }

    void answer(UUID id, Survey.Answer answer) {
        jdbi.useHandle(handle -> handle.createUpdate(ANSWER)
                .bind("id", id)
                .bind("at", answer.at())
                .bind("outcome", answer.outcome())
                .bind("process", answer.process())
                .bind("treatment", answer.treatment())
                .bind("comment", answer.comment())
                .execute());
    }

    void withdraw(Survey withdrawn) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update survey set withdrawn = true, expires_at = :at where id = :id")
                        .bind("id", withdrawn.id())
                        .bind("at", withdrawn.expiresAt())
                        .execute());
    }

    Optional<Survey> findByToken(String tokenHash) {
        return one("select * from survey where token_hash = :key", tokenHash);
    }

    /** Reads it and keeps everybody else from answering it until the transaction ends. */
    Optional<Survey> lockByToken(String tokenHash) {
        return one("select * from survey where token_hash = :key for update", tokenHash);
    }

    /** Reads those about a complaint that can be answered at this instant, and keeps everybody from answering them meanwhile. */
    List<Survey> lockOpen(UUID complaintId, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from survey
                        where complaint_id = :complaintId and answered_at is null and expires_at > :at for update""")
                .bind("complaintId", complaintId)
                .bind("at", at)
                .map(SurveyRepository::survey)
                .list());
    }

    /** The last one about a complaint: each resolution makes one. */
    Optional<Survey> latestOf(UUID complaintId) {
        return one(
                "select * from survey where complaint_id = :key order by invited_at desc, id desc limit 1",
                complaintId);
    }

    /** The newest first. */
    List<Survey> page(@Nullable UUID complaintId, PageRequest page) {
        Map<String, Object> wanted = complaintId == null ? Map.of() : Map.of("complaintId", complaintId);
        NewestFirst before = NewestFirst.of(page);
        String query = "select * from survey where (invited_at, id) < (:at, :id)"
                + (complaintId == null ? "" : " and complaint_id = :complaintId")
                + " order by invited_at desc, id desc limit :limit";
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bindMap(wanted)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(SurveyRepository::survey)
                .list());
    }

    /** The three judgements of those invited in the given time, from inclusive, to exclusive. */
    Justice justice(Instant from, Instant to) {
        return jdbi.withHandle(handle -> handle.createQuery(JUSTICE)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Justice(
                        row.getLong("invited"),
                        row.getLong("answered"),
                        row.getBigDecimal("outcome"),
                        row.getBigDecimal("process"),
                        row.getBigDecimal("treatment")))
                .one());
    }

    private Optional<Survey> one(String query, Object key) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("key", key)
                .map(SurveyRepository::survey)
                .findOne());
    }

    private static Survey survey(ResultSet row, StatementContext context) throws SQLException {
        @Nullable Instant answeredAt = Rows.instantOrNull(row, "answered_at");
        return new Survey(
                row.getObject("id", UUID.class),
                row.getObject("complaint_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("token_hash"),
                Rows.instant(row, "invited_at"),
                Rows.instant(row, "expires_at"),
                answeredAt == null ? null : answer(answeredAt, row));
    }

    private static Survey.Answer answer(Instant at, ResultSet row) throws SQLException {
        return new Survey.Answer(
                at, row.getInt("outcome"), row.getInt("process"), row.getInt("treatment"), row.getString("comment"));
    }
}
