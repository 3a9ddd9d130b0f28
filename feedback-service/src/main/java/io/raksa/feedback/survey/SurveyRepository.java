package io.raksa.feedback.survey;

import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code survey}. */
@ApplicationScoped
class SurveyRepository {

    private static final String INSERT = """
            insert into survey (id, occasion, complaint_id, purchase_id, origin, customer_id, token_hash, invited_at, expires_at, asked)
            values (:id, :occasion, :complaintId, :purchaseId, :origin, :customerId, :tokenHash, :invitedAt, :expiresAt, :asked)
            on conflict (purchase_id) where purchase_id is not null do nothing
            """;

    private static final String ANSWER = """
            update survey
            set answered_at = :at, outcome = :outcome, process = :process, treatment = :treatment, csat = :csat, nps = :nps, ces = :ces,
                comment = :comment
            where id = :id
            """;

    /** More than anybody answers. */
    private static final int MOST_OPEN = 20;

    private final Jdbi jdbi;

    SurveyRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** False where somebody is asked about the same purchase already. */
    boolean insert(Survey survey) {
        boolean resolution = survey.occasion() == Occasion.RESOLUTION;
        return jdbi.withHandle(handle -> handle.createUpdate(INSERT)
                        .bind("id", survey.id())
                        .bind("occasion", survey.occasion().name())
                        .bind("complaintId", resolution ? survey.about() : null)
                        .bind("purchaseId", resolution ? null : survey.about())
                        .bind("origin", survey.origin())
                        .bind("customerId", survey.customerId())
                        .bind("tokenHash", survey.tokenHash())
                        .bind("invitedAt", survey.invitedAt())
                        .bind("expiresAt", survey.expiresAt())
                        .bindArray("asked", String.class, survey.asked())
                        .execute()
                == 1);
    }

    void answer(UUID id, Survey.Answer answer) {
        jdbi.useHandle(handle -> {
            Update update = handle.createUpdate(ANSWER)
                    .bind("id", id)
                    .bind("at", answer.at())
                    .bind("comment", answer.comment());
            for (Question question : Question.values()) {
                update.bind(question.field(), answer.marks().get(question));
            }
            update.execute();
        });
    }

    /** Lets nobody else invite the same customer until the transaction ends. */
    void lockCustomer(UUID customer) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select pg_advisory_xact_lock(hashtextextended('survey' || :customer, 0))::text")
                .bind("customer", customer.toString())
                .mapTo(String.class)
                .one());
    }

    boolean wasInvitedSince(List<UUID> records, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from survey
                                       where customer_id = any(:records) and invited_at > :since and not withdrawn)""")
                .bindArray("records", UUID.class, records)
                .bind("since", since)
                .mapTo(boolean.class)
                .one());
    }

    /** Whether something that the customer complained of is not resolved. */
    boolean waitsForUs(List<UUID> records) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from complaint
                                       where customer_id = any(:records) and state not in ('RESOLVED', 'CLOSED') and merged_into is null)""")
                .bindArray("records", UUID.class, records)
                .mapTo(boolean.class)
                .one());
    }

    List<Survey> openOf(List<UUID> records, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from survey
                        where customer_id = any(:records) and answered_at is null and expires_at > :at
                        order by invited_at desc, id desc limit :most""")
                .bindArray("records", UUID.class, records)
                .bind("at", at)
                .bind("most", MOST_OPEN)
                .map(SurveyRepository::survey)
                .list());
    }

    Optional<Survey> find(UUID id) {
        return one("select * from survey where id = :key", id);
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

    private Optional<Survey> one(String query, Object key) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("key", key)
                .map(SurveyRepository::survey)
                .findOne());
    }

    private static Survey survey(ResultSet row, StatementContext context) throws SQLException {
        Occasion occasion = Occasion.valueOf(row.getString("occasion"));
        @Nullable Instant answeredAt = Rows.instantOrNull(row, "answered_at");
        return new Survey(
                row.getObject("id", UUID.class),
                occasion,
                row.getObject(occasion == Occasion.RESOLUTION ? "complaint_id" : "purchase_id", UUID.class),
                row.getString("origin"),
                row.getObject("customer_id", UUID.class),
                row.getString("token_hash"),
                Rows.instant(row, "invited_at"),
                Rows.instant(row, "expires_at"),
                SurveyPlanRepository.questions(row, "asked"),
                answeredAt == null ? null : answer(answeredAt, row));
    }

    private static Survey.Answer answer(Instant at, ResultSet row) throws SQLException {
        Map<Question, Integer> marks = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            @Nullable Integer mark = row.getObject(question.field(), Integer.class);
            if (mark != null) {
                marks.put(question, mark);
            }
        }
        return new Survey.Answer(at, marks, row.getString("comment"));
    }
}
