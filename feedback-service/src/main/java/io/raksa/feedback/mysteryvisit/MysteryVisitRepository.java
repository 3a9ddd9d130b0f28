package io.raksa.feedback.mysteryvisit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.feedback.mysteryvisit.ComparisonView.Marks;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code scorecard}, {@code mystery_visit} and {@code mystery_score}. */
@ApplicationScoped
class MysteryVisitRepository {

    private static final String VISIT = """
            select visit.*, (select jsonb_object_agg(point, score) from mystery_score where visit_id = visit.id) as scores
            from mystery_visit visit
            """;

    private static final TypeReference<List<ScorePoint>> POINTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> SCORES = new TypeReference<>() {};
    private static final UUID LAST = new UUID(-1, -1);

    private final Jdbi jdbi;
    private final ObjectMapper json;

    MysteryVisitRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** The marks of a point, of ours or of the competitors. */
    record PointMarks(String point, Whose whose, Marks marks) {}

    void insert(ScorecardView card) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into scorecard values (:id, :name, cast(:points as jsonb), :createdAt)")
                .bind("id", card.id())
                .bind("name", card.name())
                .bind("points", written(card.points()))
                .bind("createdAt", card.createdAt())
                .execute());
    }

    Optional<ScorecardView> card(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from scorecard where id = :id")
                .bind("id", id)
                .map(this::readCard)
                .findOne());
    }

    /** The newest first. */
    List<ScorecardView> cards(PageRequest page) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from scorecard where id < :before order by id desc limit :limit")
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST))
                .bind("limit", page.rowsToRead())
                .map(this::readCard)
                .list());
    }

    void insert(MysteryVisitView visit) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into mystery_visit
                            values (:id, :scorecardId, :whose, :place, :approach, :visitedOn, :note, :recordedBy)""")
                    .bind("id", visit.id())
                    .bind("scorecardId", visit.scorecardId())
                    .bind("whose", visit.whose().name())
                    .bind("place", visit.place())
                    .bind("approach", visit.approach().name())
                    .bind("visitedOn", visit.visitedOn())
                    .bind("note", visit.note())
                    .bind("recordedBy", visit.recordedBy())
                    .execute();
            List<Map.Entry<String, Integer>> scores = List.copyOf(visit.scores().entrySet());
            handle.createUpdate("""
                            insert into mystery_score
                            select cast(:visit as uuid), * from unnest(:points::text[], :scores::smallint[])""")
                    .bind("visit", visit.id())
                    .bindArray("points", String.class, Rows.column(scores, Map.Entry::getKey))
                    .bindArray("scores", Integer.class, Rows.column(scores, Map.Entry::getValue))
                    .execute();
        });
    }

    Optional<MysteryVisitView> visit(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(VISIT + "where id = :id")
                .bind("id", id)
                .map(this::readVisit)
                .findOne());
    }

    /** The newest first. */
    List<MysteryVisitView> visits(@Nullable UUID card, PageRequest page) {
        String only = card == null ? "" : " and scorecard_id = :card";
        return jdbi.withHandle(handle -> handle.createQuery(
                        VISIT + "where id < :before" + only + " order by id desc limit :limit")
                .bindMap(card == null ? Map.of() : Map.of("card", card))
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST))
                .bind("limit", page.rowsToRead())
                .map(this::readVisit)
                .list());
    }

    List<PointMarks> marks(UUID card, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select point, whose, count(*) as marks, avg(score) as mean, coalesce(var_samp(score), 0) as variance
                        from mystery_visit visit join mystery_score on visit_id = visit.id
                        where scorecard_id = :card and visited_on >= :from and visited_on < :to
                        group by point, whose""")
                .bind("card", card)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new PointMarks(
                        row.getString("point"),
                        Whose.valueOf(row.getString("whose")),
                        new Marks(row.getLong("marks"), row.getDouble("mean"), row.getDouble("variance"))))
                .list());
    }

    static Cursor mark(MysteryVisitView visit) {
        return Cursor.of(visit.id());
    }

    static Cursor mark(ScorecardView card) {
        return Cursor.of(card.id());
    }

    private ScorecardView readCard(ResultSet row, StatementContext context) throws SQLException {
        return new ScorecardView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                read(row.getString("points"), POINTS),
                Rows.instant(row, "created_at"));
    }

    private MysteryVisitView readVisit(ResultSet row, StatementContext context) throws SQLException {
        return new MysteryVisitView(
                row.getObject("id", UUID.class),
                row.getObject("scorecard_id", UUID.class),
                Whose.valueOf(row.getString("whose")),
                row.getString("place"),
                Approach.valueOf(row.getString("approach")),
                row.getObject("visited_on", LocalDate.class),
                read(row.getString("scores"), SCORES),
                row.getString("note"),
                row.getString("recorded_by"));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String value, TypeReference<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
