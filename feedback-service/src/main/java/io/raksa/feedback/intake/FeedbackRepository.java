package io.raksa.feedback.intake;

import io.raksa.feedback.catalogue.core.FeedbackKind;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.feedback.detail.Details;
import io.raksa.feedback.tone.core.Tone;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code feedback}. */
@ApplicationScoped
class FeedbackRepository {

    // In the order of the keys, so that two that insert the same keys wait for each other instead of dying of each
    // other.
    private static final String INSERT_NEW = """
            insert into feedback (id, kind, channel, text, language, category, severity, customer_id, occurred_at, touch_point, branch,
                                  product, source, external_id, received_at, received_by, complaint_id, details, catalogue_version)
            select * from unnest(:ids::uuid[], :kinds::text[], :channels::text[], :texts::text[], :languages::text[], :categories::text[],
                                 :severities::text[], :customerIds::uuid[], :occurredAts::timestamptz[], :touchPoints::text[],
                                 :branches::text[], :products::text[], :sources::text[], :externalIds::text[], :receivedAts::timestamptz[],
                                 :receivedBys::text[], :complaintIds::uuid[], :details::jsonb[], :catalogueVersions::bigint[])
                 as post (id, kind, channel, text, language, category, severity, customer_id, occurred_at, touch_point, branch,
                          product, source, external_id, received_at, received_by, complaint_id, details, catalogue_version)
            order by source, external_id, id
            on conflict (source, external_id) where source is not null do nothing
            """;

    // As it was posted: without the customer who claimed it later.
    private static final String BY_KEYS = """
            select feedback.id, kind, channel, text, language, category, severity,
                   case when claimed_at is null then customer_id end as customer_id,
                   occurred_at, touch_point, branch, product, feedback.source, feedback.external_id, received_at, received_by, complaint_id,
                   details, catalogue_version
            from feedback
            join unnest(:sources::text[], :externalIds::text[]) as wanted (source, external_id)
                 on feedback.source = wanted.source and feedback.external_id = wanted.external_id
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final Jdbi jdbi;

    FeedbackRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Inserts those whose business key is not taken, of two with one key the first. Returns the ids of those inserted. */
    Set<UUID> insertNew(List<Feedback> posts) {
        return jdbi.withHandle(handle -> handle.createUpdate(INSERT_NEW)
                .bindArray("ids", UUID.class, Rows.column(posts, Feedback::id))
                .bindArray("kinds", String.class, Rows.names(posts, post -> post.content()
                        .kind()))
                .bindArray("channels", String.class, Rows.names(posts, post -> post.content()
                        .channel()))
                .bindArray("texts", String.class, Rows.column(posts, post -> post.content()
                        .text()))
                .bindArray("languages", String.class, Rows.column(posts, post -> post.content()
                        .language()))
                .bindArray("categories", String.class, Rows.names(posts, post -> post.content()
                        .category()))
                .bindArray("severities", String.class, Rows.names(posts, post -> post.content()
                        .severity()))
                .bindArray("customerIds", UUID.class, Rows.column(posts, post -> post.content()
                        .customerId()))
                .bindArray("occurredAts", String.class, Rows.instants(posts, post -> post.content()
                        .occurredAt()))
                .bindArray("touchPoints", String.class, Rows.column(posts, post -> post.content()
                        .touchPoint()))
                .bindArray("branches", String.class, Rows.column(posts, post -> post.content()
                        .branch()))
                .bindArray("products", String.class, Rows.column(posts, post -> post.content()
                        .product()))
                .bindArray(
                        "sources",
                        String.class,
                        Rows.column(
                                posts,
                                post -> post.key() == null ? null : post.key().source()))
                .bindArray(
                        "externalIds",
                        String.class,
                        Rows.column(
                                posts,
                                post -> post.key() == null ? null : post.key().externalId()))
                .bindArray("receivedAts", String.class, Rows.instants(posts, Feedback::receivedAt))
                .bindArray("receivedBys", String.class, Rows.column(posts, Feedback::receivedBy))
                .bindArray("complaintIds", UUID.class, Rows.column(posts, Feedback::complaintId))
                .bindArray(
                        "details",
                        String.class,
                        Rows.column(
                                posts, post -> Details.written(post.content().details())))
                .bindArray("catalogueVersions", Long.class, Rows.column(posts, Feedback::catalogueVersion))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(UUID.class)
                .set());
    }

    /** What is there under the given keys. */
    Map<BusinessKey, Feedback> byKeys(List<BusinessKey> keys) {
        return jdbi.withHandle(handle -> handle
                .createQuery(BY_KEYS)
                .bindArray("sources", String.class, Rows.column(keys, BusinessKey::source))
                .bindArray("externalIds", String.class, Rows.column(keys, BusinessKey::externalId))
                .map(FeedbackRepository::feedback)
                .stream()
                .collect(Collectors.toMap(Feedback::key, Function.identity(), (one, same) -> one)));
    }

    Optional<Feedback> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from feedback where id = :id")
                .bind("id", id)
                .map(FeedbackRepository::feedback)
                .findOne());
    }

    /** Keeps from whom it is, which nobody knew. */
    Feedback claim(UUID id, UUID customer, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "update feedback set customer_id = :customer, claimed_at = :at where id = :id returning *")
                .bind("id", id)
                .bind("customer", customer)
                .bind("at", at)
                .map(FeedbackRepository::feedback)
                .one());
    }

    /** The newest first. */
    List<Feedback> page(@Nullable FeedbackKind kind, @Nullable UUID customerId, @Nullable Tone tone, PageRequest page) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        if (kind != null) {
            wanted.put("kind", kind.name());
        }
        if (customerId != null) {
            wanted.put("customer_id", customerId);
        }
        if (tone != null) {
            wanted.put("tone", tone.name());
        }
        String said = tone == null ? "" : " join feedback_tone on feedback_id = id";
        String conditions = wanted.keySet().stream()
                .map(column -> " and %s = :%s".formatted(column, column))
                .collect(Collectors.joining());
        return jdbi.withHandle(handle -> handle.createQuery("select feedback.* from feedback" + said
                        + " where id < :before" + conditions + " order by id desc limit :limit")
                .bindMap(wanted)
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST))
                .bind("limit", page.rowsToRead())
                .map(FeedbackRepository::feedback)
                .list());
    }

    static Cursor mark(Feedback feedback) {
        return Cursor.of(feedback.id());
    }

    private static Feedback feedback(ResultSet row, StatementContext context) throws SQLException {
        @Nullable String source = row.getString("source");
        return new Feedback(
                row.getObject("id", UUID.class),
                new Content(
                        FeedbackKind.valueOf(row.getString("kind")),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("text"),
                        row.getString("language"),
                        Rows.constantOrNull(row, "category", Category.class),
                        Rows.constantOrNull(row, "severity", Severity.class),
                        row.getObject("customer_id", UUID.class),
                        Rows.instantOrNull(row, "occurred_at"),
                        row.getString("touch_point"),
                        row.getString("branch"),
                        row.getString("product"),
                        Details.stored(row.getString("details"))),
                source == null ? null : new BusinessKey(source, row.getString("external_id")),
                Rows.instant(row, "received_at"),
                row.getString("received_by"),
                row.getObject("catalogue_version", Long.class),
                row.getObject("complaint_id", UUID.class));
    }
}
