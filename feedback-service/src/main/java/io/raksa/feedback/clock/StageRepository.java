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

    Map<UUID, Stage> of(List<UUID> customerIds) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select customer_id, stage from customer_stage where customer_id = any(:ids)")
                .bindArray("ids", UUID.class, customerIds)
                .map((row, context) ->
                        Map.entry(row.getObject("customer_id", UUID.class), Stage.valueOf(row.getString("stage"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
