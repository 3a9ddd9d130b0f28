package io.raksa.customer.consent;

import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code consent_entry}, to which rows are only added; an erasure blanks the evidence. */
@ApplicationScoped
class ConsentLedger {

    private final Jdbi jdbi;

    ConsentLedger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Adds what a customer said. One statement. */
    void append(UUID customerId, List<ConsentEntryView> entries) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into consent_entry (id, customer_id, purpose, channel, state, said_at, method, wording, evidence,
                                                   by_customer, recorded_by, recorded_at)
                        select id, :customer, purpose, channel, state, said_at, method, wording, evidence, by_customer, recorded_by, recorded_at
                        from unnest(:ids, :purposes, :channels, :states, :said::timestamptz[], :methods, :wordings, :evidence, :byCustomer,
                                    :recordedBy, :recorded::timestamptz[]) with ordinality
                             as entry (id, purpose, channel, state, said_at, method, wording, evidence, by_customer, recorded_by, recorded_at, place)
                        order by place""")
                .bind("customer", customerId)
                .bindArray("ids", UUID.class, Rows.column(entries, ConsentEntryView::id))
                .bindArray("purposes", String.class, Rows.names(entries, ConsentEntryView::purpose))
                .bindArray("channels", String.class, Rows.names(entries, ConsentEntryView::channel))
                .bindArray("states", String.class, Rows.names(entries, ConsentEntryView::state))
                .bindArray("said", String.class, Rows.instants(entries, ConsentEntryView::saidAt))
                .bindArray("methods", String.class, Rows.names(entries, ConsentEntryView::method))
                .bindArray("wordings", String.class, Rows.column(entries, ConsentEntryView::wording))
                .bindArray("evidence", String.class, Rows.column(entries, ConsentEntryView::evidence))
                .bindArray("byCustomer", Boolean.class, Rows.column(entries, ConsentEntryView::byCustomer))
                .bindArray("recordedBy", String.class, Rows.column(entries, ConsentEntryView::recordedBy))
                .bindArray("recorded", String.class, Rows.instants(entries, ConsentEntryView::recordedAt))
                .execute());
    }

    /**
     * The word that holds for each purpose and channel, of all that a profile and the records merged into it said: the last one said; of two
     * said at the same moment, the last entered.
     */
    List<ConsentEntryView> holding(UUID profileId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (purpose, channel) * from consent_entry
                        where customer_id in (select id from customer where id = :profile or merged_into = :profile)
                        order by purpose, channel, said_at desc, number desc""")
                .bind("profile", profileId)
                .map(ConsentLedger::entry)
                .list());
    }

    /** What a record of a profile agrees to by its own last word. */
    record Given(UUID recordId, ConsentPurpose purpose, ConsentChannel channel) {}

    /** What the records of a profile agree to, each by its own last word: none of it is to come back when they come apart. */
    List<Given> givenByRecords(UUID profileId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select customer_id, purpose, channel from (
                            select distinct on (customer_id, purpose, channel) * from consent_entry
                            where customer_id in (select id from customer where id = :profile or merged_into = :profile)
                            order by customer_id, purpose, channel, said_at desc, number desc) as last
                        where state = 'GIVEN' order by customer_id, purpose, channel""")
                .bind("profile", profileId)
                .map((row, context) -> new Given(
                        row.getObject("customer_id", UUID.class),
                        ConsentPurpose.valueOf(row.getString("purpose")),
                        ConsentChannel.valueOf(row.getString("channel"))))
                .list());
    }

    /** All that a profile and the records merged into it ever said, the last first; of each record a page's worth of rows. */
    List<ConsentEntryView> history(UUID profileId, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select said.* from customer record cross join lateral (
                            select * from consent_entry
                            where customer_id = record.id and (said_at, id) < (:at, :id)
                            order by said_at desc, id desc limit :rows) as said
                        where record.id = :profile or record.merged_into = :profile
                        order by said.said_at desc, said.id desc limit :rows""")
                .bind("profile", profileId)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("rows", page.rowsToRead())
                .map(ConsentLedger::entry)
                .list());
    }

    private static ConsentEntryView entry(ResultSet row, StatementContext context) throws SQLException {
        return new ConsentEntryView(
                row.getObject("id", UUID.class),
                ConsentPurpose.valueOf(row.getString("purpose")),
                ConsentChannel.valueOf(row.getString("channel")),
                ConsentState.valueOf(row.getString("state")),
                Rows.instant(row, "said_at"),
                ConsentMethod.valueOf(row.getString("method")),
                row.getString("wording"),
                row.getString("evidence"),
                row.getBoolean("by_customer"),
                row.getString("recorded_by"),
                Rows.instant(row, "recorded_at"));
    }
}
