package io.raksa.customer.interaction;

import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code interaction}. */
@ApplicationScoped
class Interactions {

    private static final String COLUMNS = """
            select id, customer_id, source, external_id, at, channel, touchpoint, moment, signal, expression, experience,
                   feel_product, feel_process, feel_operation, feel_contact, failed, note
            from interaction\s""";

    private final Jdbi jdbi;

    Interactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An interaction with whose it is. */
    record Kept(UUID customerId, InteractionView view) {}

    /** Keeps an interaction; false where its key is taken. */
    boolean insert(UUID customerId, InteractionView fresh, Instant now) {
        Feelings feelings = fresh.feelings();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into interaction (id, customer_id, at, channel, touchpoint, moment, signal, expression, experience,
                                                         feel_product, feel_process, feel_operation, feel_contact, failed, note,
                                                         source, external_id, recorded_at)
                                values (:id, :customer, :at, :channel, :touchpoint, :moment, :signal, :expression, :experience,
                                        :product, :process, :operation, :contact, :failed, :note, :source, :externalId, :now)
                                on conflict (source, external_id) do nothing""")
                        .bind("id", fresh.id())
                        .bind("customer", customerId)
                        .bind("at", fresh.happenedAt())
                        .bind("channel", fresh.channel())
                        .bind("touchpoint", fresh.touchpoint())
                        .bind("moment", fresh.moment().name())
                        .bind("signal", Rows.name(fresh.signal()))
                        .bind("expression", Rows.name(fresh.expression()))
                        .bind("experience", fresh.experience())
                        .bind("product", feelings.product())
                        .bind("process", feelings.process())
                        .bind("operation", feelings.operation())
                        .bind("contact", feelings.contact())
                        .bind("failed", fresh.failed())
                        .bind("note", fresh.note())
                        .bind("source", fresh.source())
                        .bind("externalId", fresh.externalId())
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** The interaction that has the key. */
    Kept require(String source, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where source = ? and external_id = ?")
                .bind(0, source)
                .bind(1, externalId)
                .map((row, context) -> new Kept(row.getObject("customer_id", UUID.class), view(row, context)))
                .one());
    }

    /** The interactions of a profile and the records merged into it, the newest first; of each record a page's worth of rows. */
    List<InteractionView> of(UUID profileId, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select met.* from customer record cross join lateral (
                            select * from interaction
                            where customer_id = record.id and (at, id) < (:at, :id)
                            order by at desc, id desc limit :rows) as met
                        where record.id = :profile or record.merged_into = :profile
                        order by met.at desc, met.id desc limit :rows""")
                .bind("profile", profileId)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("rows", page.rowsToRead())
                .map(Interactions::view)
                .list());
    }

    private static InteractionView view(ResultSet row, StatementContext context) throws SQLException {
        return new InteractionView(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("external_id"),
                Rows.instant(row, "at"),
                row.getString("channel"),
                row.getString("touchpoint"),
                Moment.valueOf(row.getString("moment")),
                Rows.constantOrNull(row, "signal", Signal.class),
                Rows.constantOrNull(row, "expression", Expression.class),
                number(row, "experience"),
                new Feelings(
                        number(row, "feel_product"),
                        number(row, "feel_process"),
                        number(row, "feel_operation"),
                        number(row, "feel_contact")),
                row.getBoolean("failed"),
                row.getString("note"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
