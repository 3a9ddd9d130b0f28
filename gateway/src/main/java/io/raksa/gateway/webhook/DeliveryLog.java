package io.raksa.gateway.webhook;

import io.raksa.gateway.webhook.Deliveries.Again;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What was told to whom and what became of it, to be read and chosen from. */
@ApplicationScoped
class DeliveryLog {

    private static final int ATTEMPTS_SHOWN = 50;

    private final Jdbi jdbi;

    DeliveryLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A row of the list, and its place there. */
    private record Line(long position, DeliveryView view) {}

    /** An endpoint's deliveries, the newest first. */
    Page<DeliveryView> page(UUID endpoint, @Nullable DeliveryState state, @Nullable String type, PageRequest request) {
        long before = request.cursor(1).map(mark -> mark.number(0)).orElse(Long.MAX_VALUE);
        List<Line> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select * from webhook_delivery
                        where endpoint_id = :endpoint and position < :before
                          and (cast(:state as text) is null or state = :state) and (cast(:type as text) is null or type = :type)
                        order by position desc limit :rows""")
                .bind("endpoint", endpoint)
                .bind("before", before)
                .bind("state", Rows.name(state))
                .bind("type", type)
                .bind("rows", request.rowsToRead())
                .map((row, context) -> new Line(row.getLong("position"), view(row, context)))
                .list());
        return Page.of(rows, request, line -> Cursor.of(line.position())).map(Line::view);
    }

    DeliveryDetailsView details(UUID endpoint, UUID id) {
        DeliveryView delivery = get(endpoint, id);
        return jdbi.withHandle(handle -> new DeliveryDetailsView(
                delivery,
                handle.createQuery("select body from webhook_message where id = :id")
                        .bind("id", delivery.webhookId())
                        .mapTo(String.class)
                        .one(),
                handle.createQuery("""
                                select * from webhook_attempt where delivery_id = :id order by id desc limit :rows""")
                        .bind("id", id)
                        .bind("rows", ATTEMPTS_SHOWN)
                        .map((row, context) -> AttemptView.of(
                                delivery.webhookId(),
                                Rows.instant(row, "sent_at"),
                                row.getInt("duration_ms"),
                                row.getObject("status", Integer.class),
                                row.getString("answer"),
                                row.getString("failure")))
                        .list()));
    }

    DeliveryView get(UUID endpoint, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from webhook_delivery where id = :id and endpoint_id = :endpoint")
                .bind("id", id)
                .bind("endpoint", endpoint)
                .map(DeliveryLog::view)
                .findOne()
                .orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    /** One delivery, to be made again. */
    Again one(UUID endpoint, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, subject from webhook_delivery where id = :id and endpoint_id = :endpoint")
                .bind("id", id)
                .bind("endpoint", endpoint)
                .map(DeliveryLog::again)
                .findOne()
                .orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    /** Up to {@code limit} deliveries that failed for good. */
    List<Again> failed(UUID endpoint, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, subject from webhook_delivery
                        where endpoint_id = :endpoint and state = 'FAILED' limit :limit""")
                .bind("endpoint", endpoint)
                .bind("limit", limit)
                .map(DeliveryLog::again)
                .list());
    }

    /** Up to {@code limit} deliveries that were told in a range of time. */
    List<Again> told(UUID endpoint, Instant from, Instant to, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, subject from webhook_delivery
                        where endpoint_id = :endpoint and created_at >= :from and created_at < :to limit :limit""")
                .bind("endpoint", endpoint)
                .bind("from", from)
                .bind("to", to)
                .bind("limit", limit)
                .map(DeliveryLog::again)
                .list());
    }

    /** Forgets up to {@code limit} messages that are older than {@code retention}, and what became of them; returns how many. */
    int forgetOld(Duration retention, int limit) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from webhook_message where id in (
                            select id from webhook_message where told_at < now() - make_interval(secs => :seconds)
                            order by told_at limit :limit for update skip locked)""")
                .bind("seconds", retention.toSeconds())
                .bind("limit", limit)
                .execute());
    }

    /** Forgets up to {@code limit} deliveries of endpoints that were deleted; returns how many. */
    int forgetDeleted(int limit) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("""
                        delete from webhook_delivery where id in (
                            select delivery.id
                            from webhook_endpoint endpoint join webhook_delivery delivery on delivery.endpoint_id = endpoint.id
                            where endpoint.deleted_at is not null
                            limit :limit for update of delivery skip locked)""").bind("limit", limit).execute());
    }

    /** Removes deleted endpoints of which nothing is left. */
    void forgetEmptyEndpoints() {
        jdbi.useHandle(handle -> handle.execute("""
                delete from webhook_endpoint endpoint
                where deleted_at is not null
                  and not exists (select from webhook_delivery where endpoint_id = endpoint.id)"""));
    }

    private static DeliveryView view(ResultSet row, StatementContext context) throws SQLException {
        return new DeliveryView(
                row.getObject("id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getString("type"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "ended_at"));
    }

    private static Again again(ResultSet row, StatementContext context) throws SQLException {
        return new Again(row.getObject("id", UUID.class), row.getObject("subject", UUID.class));
    }
}
