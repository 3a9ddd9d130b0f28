package io.raksa.feedback.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The table {@code customer_stage}. */
@ApplicationScoped
class StageRepository {

    /** A stage is a profile's; a complaint may have come to another record of the same customer. */
    private static final String OF_PROFILES = """
            select asked.id, stage
            from unnest(:ids) as asked (id)
            left join customer_record on record_id = asked.id
            join customer_stage on customer_id = coalesce(profile_id, asked.id)
            """;

    private final Jdbi jdbi;

    StageRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void keep(UUID customerId, Stage stage, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into customer_stage (customer_id, stage, at) values (:customerId, :stage, :at)
                        on conflict (customer_id) do update set stage = excluded.stage, at = excluded.at""")
                .bind("customerId", customerId)
                .bind("stage", stage.name())
                .bind("at", at)
                .execute());
    }

    void forget(UUID customerId) {
        jdbi.useHandle(handle -> handle.execute("delete from customer_stage where customer_id = ?", customerId));
    }

    /** At which stage each of these stands, of those of whom it is known. */
    Map<UUID, Stage> of(List<UUID> customerIds) {
        return jdbi.withHandle(handle -> handle
                .createQuery(OF_PROFILES)
                .bindArray("ids", UUID.class, customerIds)
                .map((row, context) ->
                        Map.entry(row.getObject("id", UUID.class), Stage.valueOf(row.getString("stage"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
