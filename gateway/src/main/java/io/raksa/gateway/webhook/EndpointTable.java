package io.raksa.gateway.webhook;

import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
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

/** The table {@code webhook_endpoint}. */
@ApplicationScoped
class EndpointTable {

    private static final String SELECT = """
            select endpoint.*,
                   (select count(*) from webhook_delivery
                    where endpoint_id = endpoint.id and state = 'WAITING') as waiting
            from webhook_endpoint endpoint
            where deleted_at is null
            """;

    private final Jdbi jdbi;

    EndpointTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Holds a partner to the end of the transaction, so that endpoints are counted by one at a time; false where there is none. */
    boolean holdPartner(UUID partnerId) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from partner where id = :id for update")
                .bind("id", partnerId)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }

    int count(UUID partnerId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from webhook_endpoint where partner_id = :partner and deleted_at is null")
                .bind("partner", partnerId)
                .mapTo(Integer.class)
                .one());
    }

    void insert(UUID id, UUID partnerId, EndpointRequest asked, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into webhook_endpoint (
                            id, partner_id, url, types, description, created_at, version, disabled_at, disabled_because)
                        values (:id, :partner, :url, :types, :description, :now, 0,
                                case when :disabled then now() end, case when :disabled then 'ASKED' end)""")
                .bind("id", id)
                .bind("partner", partnerId)
                .bind("url", asked.url())
                .bindArray("types", String.class, asked.types())
                .bind("description", asked.description())
                .bind("now", now)
                .bind("disabled", !asked.isEnabled())
                .execute());
    }

    Optional<Endpoint> find(UUID id) {
        return find(id, "");
    }

    /** The same, held to the end of the transaction; messages for it are still taken meanwhile. */
    Optional<Endpoint> lock(UUID id) {
        return find(id, " for no key update");
    }

    private Optional<Endpoint> find(UUID id, String locking) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and id = :id" + locking)
                .bind("id", id)
                .map(EndpointTable::endpoint)
                .findOne());
    }

    /** A partner's endpoints, the oldest first. */
    Page<Endpoint> page(UUID partnerId, PageRequest request) {
        @Nullable UUID after = request.cursor(1).map(mark -> mark.uuid(0)).orElse(null);
        List<Endpoint> rows = jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         and partner_id = :partner and (cast(:after as uuid) is null or id > :after)
                        order by id limit :rows""")
                .bind("partner", partnerId)
                .bind("after", after)
                .bind("rows", request.rowsToRead())
                .map(EndpointTable::endpoint)
                .list());
        return Page.of(rows, request, endpoint -> Cursor.of(endpoint.id()));
    }

    /** Makes an endpoint as it is asked. One that is enabled again begins anew: it is not failing. */
    void change(UUID id, EndpointRequest asked) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update webhook_endpoint
                        set url = :url, types = :types, description = :description, version = version + 1,
                            failing_since = case when :enabled and disabled_at is not null then null else failing_since end,
                            disabled_at = case when not :enabled then coalesce(disabled_at, now()) end,
                            disabled_because = case when not :enabled then coalesce(disabled_because, 'ASKED') end
                        where id = :id""")
                .bind("id", id)
                .bind("url", asked.url())
                .bindArray("types", String.class, asked.types())
                .bind("description", asked.description())
                .bind("enabled", asked.isEnabled())
                .execute());
    }

    /** Notes that an endpoint is not to be called. */
    void disable(UUID id, DisabledBecause because) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update webhook_endpoint
                        set disabled_at = now(), disabled_because = :because, version = version + 1
                        where id = :id""")
                .bind("id", id)
                .bind("because", because.name())
                .execute());
    }

    /** From now on there is no such endpoint; its secrets are gone at once. */
    void delete(UUID id) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from webhook_secret where endpoint_id = ?", id);
            handle.execute("update webhook_endpoint set deleted_at = now() where id = ?", id);
        });
    }

    /** The endpoints that are told facts of a type: also those that are disabled, for which they wait. */
    List<UUID> whoChose(WebhookType type) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from webhook_endpoint where :type = any(types) and deleted_at is null order by id")
                .bind("type", type.code())
                .mapTo(UUID.class)
                .list());
    }

    void noteSuccess(UUID id) {
        jdbi.useHandle(handle -> handle.execute(
                "update webhook_endpoint set last_success_at = now(), failing_since = null where id = ?", id));
    }

    /** Notes a failure; returns since when there was nothing else. */
    Instant noteFailure(UUID id, String failure) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update webhook_endpoint
                        set last_failure_at = now(), last_failure = :failure, failing_since = coalesce(failing_since, now())
                        where id = :id returning failing_since""")
                .bind("id", id)
                .bind("failure", failure)
                .map((row, context) -> Rows.instant(row, "failing_since"))
                .one());
    }

    private static Endpoint endpoint(ResultSet row, StatementContext context) throws SQLException {
        return new Endpoint(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("url"),
                List.of((String[]) row.getArray("types").getArray()),
                row.getString("description"),
                Rows.instant(row, "created_at"),
                row.getLong("version"),
                Rows.constantOrNull(row, "disabled_because", DisabledBecause.class),
                Rows.instantOrNull(row, "failing_since"),
                Rows.instantOrNull(row, "last_success_at"),
                Rows.instantOrNull(row, "last_failure_at"),
                row.getString("last_failure"),
                row.getLong("waiting"));
    }
}
