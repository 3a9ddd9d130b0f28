package io.raksa.feedback.observation;

import io.raksa.feedback.insight.Period;
import io.raksa.feedback.observation.ObservationIndexView.GroupView;
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

/** The table {@code observation}. */
@ApplicationScoped
class ObservationRepository {

    private static final String INSERT = """
            insert into observation (id, customer_id, feedback_id, face, eyes, body, arguing, bargaining, interrupting, blaming, channel, moment,
                                     branch, note, observed_at, observed_by, recorded_at)
            values (:id, :customerId, :feedbackId, :face, :eyes, :body, :arguing, :bargaining, :interrupting, :blaming, :channel, :moment,
                    :branch, :note, :observedAt, :observedBy, :recordedAt)
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final Jdbi jdbi;

    ObservationRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(ObservationView observation, Instant recordedAt) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", observation.id())
                .bind("customerId", observation.customerId())
                .bind("feedbackId", observation.feedbackId())
                .bind("face", observation.face())
                .bind("eyes", observation.eyes())
                .bind("body", observation.body())
                .bind("arguing", observation.arguing())
                .bind("bargaining", observation.bargaining())
                .bind("interrupting", observation.interrupting())
                .bind("blaming", observation.blaming())
                .bind("channel", observation.channel().name())
                .bind("moment", observation.moment().name())
                .bind("branch", observation.branch())
                .bind("note", observation.note())
                .bind("observedAt", observation.observedAt())
                .bind("observedBy", observation.observedBy())
                .bind("recordedAt", recordedAt)
                .execute());
    }

    /** Whose words a feedback is; empty where there is no such feedback. */
    Optional<Speaker> speaker(UUID feedbackId) {
        return jdbi.withHandle(handle -> handle.createQuery("select customer_id from feedback where id = :id")
                .bind("id", feedbackId)
                .map((row, context) -> new Speaker(row.getObject("customer_id", UUID.class)))
                .findOne());
    }

    Optional<ObservationView> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from observation where id = :id")
                .bind("id", id)
                .map(ObservationRepository::observation)
                .findOne());
    }

    /** The newest first. */
    List<ObservationView> page(@Nullable UUID customerId, PageRequest page) {
        String ofCustomer = customerId == null ? "" : " and customer_id = :customerId";
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from observation where id < :before" + ofCustomer + " order by id desc limit :limit")
                .bindMap(wanted(customerId))
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST))
                .bind("limit", page.rowsToRead())
                .map(ObservationRepository::observation)
                .list());
    }

    static Cursor mark(ObservationView observation) {
        return Cursor.of(observation.id());
    }

    List<GroupView> groups(Period period, ObservationGrouping by, @Nullable UUID customerId) {
        String ofCustomer = customerId == null ? "" : " and customer_id = :customerId";
        String query = """
            select %s as grouping_value, count(*) as observations,
                   sum(num_nonnulls(face, eyes, body)) as marks,
                   sum(coalesce(face, 0) + coalesce(eyes, 0) + coalesce(body, 0)) as mark_sum,
                   sum(num_nonnulls(arguing, bargaining, interrupting, blaming)) as intensities,
                   sum(coalesce(arguing, 0) + coalesce(bargaining, 0) + coalesce(interrupting, 0) + coalesce(blaming, 0)) as intensity_sum
            from observation
            where observed_at >= :from and observed_at < :to%s
            group by 1 order by count(*) desc, 1 limit 200
            """.formatted(by.expression(), ofCustomer);
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bindMap(wanted(customerId))
                .bind("from", period.start())
                .bind("to", period.end())
                .map((row, context) -> GroupView.of(
                        row.getString("grouping_value"),
                        row.getLong("observations"),
                        row.getLong("marks"),
                        row.getLong("mark_sum"),
                        row.getLong("intensities"),
                        row.getLong("intensity_sum")))
                .list());
    }

    private static Map<String, Object> wanted(@Nullable UUID customerId) {
        return customerId == null ? Map.of() : Map.of("customerId", customerId);
    }

    private static ObservationView observation(ResultSet row, StatementContext context) throws SQLException {
        return new ObservationView(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("feedback_id", UUID.class),
                row.getObject("face", Integer.class),
                row.getObject("eyes", Integer.class),
                row.getObject("body", Integer.class),
                row.getObject("arguing", Integer.class),
                row.getObject("bargaining", Integer.class),
                row.getObject("interrupting", Integer.class),
                row.getObject("blaming", Integer.class),
                Contact.valueOf(row.getString("channel")),
                Moment.valueOf(row.getString("moment")),
                row.getString("branch"),
                row.getString("note"),
                Rows.instant(row, "observed_at"),
                row.getString("observed_by"));
    }
}
