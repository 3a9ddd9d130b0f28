package io.raksa.feedback.tone;

import io.raksa.feedback.insight.Period;
import io.raksa.feedback.tone.ToneIndexView.GroupView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Sums of the table {@code feedback_tone}. */
@ApplicationScoped
class ToneIndexRepository {

    private final Jdbi jdbi;

    ToneIndexRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<GroupView> groups(Period period, ToneGrouping by, @Nullable UUID customerId) {
        String ofCustomer = customerId == null ? "" : " and feedback.customer_id = :customerId";
        String query = """
            select %s as grouping_value,
                   count(*) filter (where tone = 'POSITIVE') as positive, count(*) filter (where tone = 'NEUTRAL') as neutral,
                   count(*) filter (where tone = 'NEGATIVE') as negative, count(*) filter (where tone = 'QUESTION') as question,
                   count(*) filter (where feedback_tone.version > 1) as corrected
            from feedback_tone join feedback on feedback.id = feedback_id
            where feedback_tone.received_at >= :from and feedback_tone.received_at < :to and feedback.kind <> 'OBSERVATION'%s
            group by 1 order by count(*) desc, 1 limit 200
            """.formatted(by.expression(), ofCustomer);
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("from", period.start())
                .bind("to", period.end())
                .bindMap(customerId == null ? Map.of() : Map.of("customerId", customerId))
                .map((row, context) -> GroupView.of(
                        row.getString("grouping_value"),
                        row.getLong("positive"),
                        row.getLong("neutral"),
                        row.getLong("negative"),
                        row.getLong("question"),
                        row.getLong("corrected")))
                .list());
    }
}
