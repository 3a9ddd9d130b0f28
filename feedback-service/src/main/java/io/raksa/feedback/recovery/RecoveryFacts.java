package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.deed.Spending;
import io.raksa.feedback.profile.Profiles;
import io.raksa.feedback.recovery.core.RecoveryFact;
import io.raksa.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What conditions of policies may ask of a complaint, and of its customer by all records. At most three statements. */
@ApplicationScoped
class RecoveryFacts {

    // The columns are called as the facts are.
    private static final String OF_COMPLAINT = """
            select complaint.category, complaint.severity, component, attribution, instrumental, expression, words.channel,
                   words.source, words.branch, complaint.customer_id is not null as known,
                   (select stage from customer_stage where customer_stage.customer_id = any(:records)) as stage,
                   (select standing from deed_standing where deed_standing.customer_id = any(:records)
                    order by at desc limit 1) as standing,
                   (select count(*) from complaint earlier
                    where earlier.customer_id = any(:records) and earlier.id < complaint.id
                          and earlier.merged_into is null and earlier.opened_at > complaint.opened_at - interval '365 days'
                   ) as earlier_complaints,
                   (select coalesce(sum(points), 0) from remedy
                    where remedy.customer_id = any(:records) and remedy.complaint_id <> complaint.id
                          and state in ('GRANTED', 'PAID') and granted_at > complaint.opened_at - interval '365 days'
                   ) as earlier_points,
                   exists (select from second_failure where complaint_id = complaint.id) as second_failure
            from complaint join feedback words on words.id = complaint.feedback_id
            where complaint.id = :id
            """;

    private final Jdbi jdbi;
    private final Profiles profiles;
    private final Spending spending;
    private final Clock clock;

    RecoveryFacts(Jdbi jdbi, Profiles profiles, Spending spending, Clock clock) {
        this.jdbi = jdbi;
        this.profiles = profiles;
        this.spending = spending;
        this.clock = clock;
    }

    /** By the names that stand for them in conditions; absent ones are not there. */
    Map<String, Object> of(ComplaintCase complaint) {
        @Nullable UUID customer = complaint.customerId();
        List<UUID> records = customer == null ? List.of() : profiles.recordsOf(customer);
        Map<String, Object> facts = jdbi.withHandle(handle -> handle.createQuery(OF_COMPLAINT)
                .bind("id", complaint.id())
                .bindArray("records", UUID.class, records)
                .map(RecoveryFacts::facts)
                .one());
        if (customer != null) {
            List<Money> spent = spending.of(List.of(customer), clock.instant()).getOrDefault(customer, List.of());
            facts.put(
                    RecoveryFact.SPENT.variable(),
                    spent.isEmpty() ? 0.0 : spent.getFirst().amount().doubleValue());
            spent.stream()
                    .limit(1)
                    .forEach(money -> facts.put(RecoveryFact.SPENT_CURRENCY.variable(), money.currency()));
        }
        return facts;
    }

    private static Map<String, Object> facts(ResultSet row, StatementContext context) throws SQLException {
        Map<String, Object> facts = new HashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            @Nullable Object value = row.getObject(column);
            if (value != null) {
                facts.put(
                        RecoveryFact.valueOf(columns.getColumnLabel(column).toUpperCase(Locale.ROOT))
                                .variable(),
                        value);
            }
        }
        return facts;
    }
}
