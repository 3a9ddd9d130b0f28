package io.raksa.gateway.webhook;

import io.raksa.gateway.webhook.core.Retries;
import io.raksa.platform.id.Ids;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What has still to be delivered: the tables {@code webhook_delivery} and {@code webhook_lane}. There is a lane as long as something waits
 * in it; whoever changes what waits holds the lane first. Leases and waits are told by the database's clock, which all replicas share.
 */
@ApplicationScoped
class Deliveries {

    private static final String APPEND_MESSAGE = """
            insert into webhook_message (id, source, event_id, type, subject, body)
            values (:id, :source, :event, :type, :subject, :body)
            on conflict (source, event_id) do nothing
            """;

    private static final String OPEN_LANES = """
            insert into webhook_lane as lane (endpoint_id, subject, due_at)
            select endpoint, subject, now()
            from unnest(:endpoints::uuid[], :subjects::uuid[]) as opened (endpoint, subject)
            group by endpoint, subject
            order by endpoint, subject
            on conflict (endpoint_id, subject) do update
            set due_at = case when :atOnce and lane.lease is null then least(lane.due_at, now()) else lane.due_at end
            """;

    private static final String APPEND = """
            insert into webhook_delivery (id, message_id, endpoint_id, subject, type, state)
            select id, :message, endpoint, :subject, :type, 'WAITING'
            from unnest(:ids::uuid[], :endpoints::uuid[]) as delivery (id, endpoint)
            """;

    private static final String BEGIN_ANEW = """
            with anew as (
                update webhook_lane set due_at = now()
                where endpoint_id = :endpoint and subject in (
                    select subject from webhook_lane
                    where endpoint_id = :endpoint and lease is null
                    for update skip locked)
                returning subject)
            update webhook_delivery delivery
            set attempts = 0, first_attempt_at = null
            from anew
            where delivery.endpoint_id = :endpoint and delivery.subject = anew.subject
              and delivery.state = 'WAITING' and delivery.attempts > 0
            """;

    private static final String CLAIM = """
            with due as materialized (
                select lane.endpoint_id, lane.subject
                from webhook_endpoint endpoint cross join lateral (
                    select endpoint_id, subject, due_at
                    from webhook_lane
                    where endpoint_id = endpoint.id and due_at <= now()
                    order by due_at
                    limit greatest(0, :perEndpoint - (
                        select count(*) from webhook_lane busy
                        where busy.endpoint_id = endpoint.id and busy.lease is not null and busy.due_at > now()))
                    for update skip locked) lane
                where endpoint.disabled_at is null and endpoint.deleted_at is null
                order by lane.due_at
                limit :limit)
            update webhook_lane lane
            set lease = :lease, due_at = now() + make_interval(secs => :seconds)
            from due
            where lane.endpoint_id = due.endpoint_id and lane.subject = due.subject
            returning lane.endpoint_id, lane.subject
            """;

    private static final String NEXT = """
            select delivery.id, message.id as message_id, message.body, delivery.endpoint_id, endpoint.url, delivery.attempts
            from webhook_delivery delivery
            join webhook_message message on message.id = delivery.message_id
            join webhook_endpoint endpoint on endpoint.id = delivery.endpoint_id
            where delivery.endpoint_id = :endpoint and delivery.subject = :subject and delivery.state = 'WAITING'
              and endpoint.disabled_at is null and endpoint.deleted_at is null
            order by delivery.position
            limit 1
            """;

    private static final String LEASED = " where endpoint_id = :endpoint and subject = :subject and lease = :lease ";

    private static final String CLOSE_LANE = "delete from webhook_lane" + LEASED + """
             and not exists (
                select from webhook_delivery delivery
                where delivery.endpoint_id = :endpoint and delivery.subject = :subject and delivery.state = 'WAITING')""";

    private final Jdbi jdbi;
    private final EndpointTable endpoints;
    private final DisablingEndpoints disabling;

    Deliveries(Jdbi jdbi, EndpointTable endpoints, DisablingEndpoints disabling) {
        this.jdbi = jdbi;
        this.endpoints = endpoints;
        this.disabling = disabling;
    }

    /**
     * Has a message told to endpoints, in the surrounding transaction; a message that is there already changes nothing.
     *
     * @return the ids of the deliveries
     */
    List<UUID> append(Message message, List<UUID> to) {
        List<UUID> ids = to.stream().map(endpoint -> Ids.next()).toList();
        return jdbi.withHandle(handle -> {
            int appended = handle.createUpdate(APPEND_MESSAGE)
                    .bind("id", message.id())
                    .bind("source", message.source())
                    .bind("event", message.eventId())
                    .bind("type", message.type())
                    .bind("subject", message.subject())
                    .bind("body", message.body())
                    .execute();
            if (appended == 0) {
                return List.of();
            }
            openLanes(handle, to, to.stream().map(endpoint -> message.subject()).toList(), false);
            handle.createUpdate(APPEND)
                    .bind("message", message.id())
                    .bind("subject", message.subject())
                    .bind("type", message.type())
                    .bindArray("ids", UUID.class, ids)
                    .bindArray("endpoints", UUID.class, to)
                    .execute();
            return ids;
        });
    }

    /** Holds lanes to the end of the transaction, and makes those that are not there. */
    private static void openLanes(Handle handle, List<UUID> endpoints, List<UUID> subjects, boolean atOnce) {
        handle.createUpdate(OPEN_LANES)
                .bindArray("endpoints", UUID.class, endpoints)
                .bindArray("subjects", UUID.class, subjects)
                .bind("atOnce", atOnce)
                .execute();
    }

    /** A delivery to be made again. */
    record Again(UUID id, UUID subject) {}

    /** Has deliveries of an endpoint made again, at once and in their old order. */
    @Transactional
    void again(UUID endpoint, List<Again> chosen) {
        jdbi.useHandle(handle -> {
            openLanes(
                    handle,
                    chosen.stream().map(one -> endpoint).toList(),
                    chosen.stream().map(Again::subject).toList(),
                    true);
            handle.createUpdate("""
                            update webhook_delivery
                            set state = 'WAITING', attempts = 0, first_attempt_at = null, ended_at = null
                            where id = any(:ids)""")
                    .bindArray("ids", UUID.class, chosen.stream().map(Again::id).toList())
                    .execute();
        });
    }

    /**
     * Has everything that waits for an endpoint sent at once, with all its attempts before it, in the surrounding transaction. What is being
     * put down at this moment is passed over: who does so goes on to the endpoint, which the surrounding transaction holds.
     */
    void beginAnew(UUID endpoint) {
        jdbi.useHandle(handle ->
                handle.createUpdate(BEGIN_ANEW).bind("endpoint", endpoint).execute());
    }

    /** Leases up to {@code limit} lanes that are due, the longest due first. */
    List<Lane> claim(int limit, int perEndpoint, Duration duration) {
        UUID lease = Ids.next();
        return jdbi.withHandle(handle -> handle.createQuery(CLAIM)
                .bind("limit", limit)
                .bind("perEndpoint", perEndpoint)
                .bind("lease", lease)
                .bind("seconds", seconds(duration))
                .map((row, context) ->
                        new Lane(row.getObject("endpoint_id", UUID.class), row.getObject("subject", UUID.class), lease))
                .list());
    }

    /** What is up next in a lane; empty where nothing waits, or where the endpoint is not to be called any more. */
    Optional<Waiting> next(Lane lane) {
        return jdbi.withHandle(handle -> handle.createQuery(NEXT)
                .bind("endpoint", lane.endpointId())
                .bind("subject", lane.subject())
                .map(Deliveries::waiting)
                .findOne());
    }

    /** Gives a lane back; it is due again at once if something waits there. */
    @Transactional
    void release(Lane lane) {
        if (isStillOurs(lane)) {
            dueAfter(lane, Duration.ZERO);
        }
    }

    /** Puts down that a message was delivered; false where the lane is not ours any more. */
    @Transactional
    boolean delivered(Lane lane, Waiting waiting, Attempt attempt) {
        if (!isStillOurs(lane)) {
            return false;
        }
        note(waiting, attempt);
        end(waiting, DeliveryState.DELIVERED);
        endpoints.noteSuccess(lane.endpointId());
        return true;
    }

    /**
     * Puts down that a message was not delivered, and gives the lane back: for as long as the message has to wait; at once where it was tried
     * often enough, which ends it alone if others were delivered meanwhile, and disables the endpoint if it took nothing in all that time.
     */
    @Transactional
    void failed(Lane lane, Waiting waiting, Attempt attempt) {
        if (!isStillOurs(lane)) {
            return;
        }
        Instant firstAttempt = note(waiting, attempt);
        Instant failingSince =
                endpoints.noteFailure(lane.endpointId(), Objects.requireNonNullElse(attempt.failure(), "refused"));
        Optional<Duration> wait = attempt.isGone()
                ? Optional.empty()
                : Retries.after(waiting.attempts() + 1, attempt.retryAfter(), ThreadLocalRandom.current());
        if (wait.isEmpty()) {
            if (attempt.isGone()) {
                disable(lane, waiting, DisabledBecause.GONE);
            } else if (failingSince.isAfter(firstAttempt)) {
                end(waiting, DeliveryState.FAILED);
            } else {
                disable(lane, waiting, DisabledBecause.FAILED_TOO_LONG);
            }
        }
        dueAfter(lane, wait.orElse(Duration.ZERO));
    }

    /** What waits goes on waiting, and has all its attempts before it when the endpoint is enabled again. */
    private void disable(Lane lane, Waiting waiting, DisabledBecause because) {
        disabling.disable(lane.endpointId(), because);
        jdbi.useHandle(handle -> handle.execute(
                "update webhook_delivery set attempts = 0, first_attempt_at = null where id = ?",
                waiting.deliveryId()));
    }

    /** Whoever wants to append to the lane, or to take it, waits from here to the end of the transaction. */
    private boolean isStillOurs(Lane lane) {
        return jdbi.withHandle(handle -> handle.createQuery("select lease from webhook_lane" + LEASED + " for update")
                .bindMap(leased(lane))
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }

    private void dueAfter(Lane lane, Duration wait) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(CLOSE_LANE).bindMap(leased(lane)).execute();
            handle.createUpdate("update webhook_lane set lease = null, due_at = now() + make_interval(secs => :seconds)"
                            + LEASED)
                    .bindMap(leased(lane))
                    .bind("seconds", seconds(wait))
                    .execute();
        });
    }

    private static Map<String, UUID> leased(Lane lane) {
        return Map.of("endpoint", lane.endpointId(), "subject", lane.subject(), "lease", lane.lease());
    }

    /** Puts an attempt into the log; returns when the first one was. */
    private Instant note(Waiting waiting, Attempt attempt) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into webhook_attempt (id, delivery_id, sent_at, duration_ms, status, answer, failure)
                            values (:id, :delivery, :sentAt, :took, :status, :answer, :failure)""")
                    .bind("id", Ids.next())
                    .bind("delivery", waiting.deliveryId())
                    .bind("sentAt", attempt.sentAt())
                    .bind("took", attempt.took().toMillis())
                    .bind("status", attempt.status())
                    .bind("answer", attempt.answer())
                    .bind("failure", attempt.failure())
                    .execute();
            return handle.createQuery("""
                            update webhook_delivery
                            set attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, now())
                            where id = :id returning first_attempt_at""")
                    .bind("id", waiting.deliveryId())
                    .map((row, context) -> Rows.instant(row, "first_attempt_at"))
                    .one();
        });
    }

    private void end(Waiting waiting, DeliveryState state) {
        jdbi.useHandle(handle -> handle.execute(
                "update webhook_delivery set state = ?, ended_at = now() where id = ?",
                state.name(),
                waiting.deliveryId()));
    }

    private static Waiting waiting(ResultSet row, StatementContext context) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getString("body"),
                row.getObject("endpoint_id", UUID.class),
                row.getString("url"),
                row.getInt("attempts"));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
