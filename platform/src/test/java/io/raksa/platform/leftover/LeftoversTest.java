package io.raksa.platform.leftover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.event.OwnDelivery;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
class LeftoversTest {

    @Inject
    Leftovers leftovers;

    @Inject
    Jdbi jdbi;

    @Test
    void nothingIsLeftOfWhatWasOverwrittenNotEvenWhatThePlannerRemembers() {
        jdbi.useHandle(handle -> {
            handle.execute("drop table if exists leftover");
            handle.execute("create table leftover (name text)");
            handle.execute("create index on leftover (name)");
            handle.execute("insert into leftover select 'Somchai' from generate_series(1, 100)");
            handle.execute("analyze leftover");
            handle.execute("update leftover set name = '-'");
        });
        assertThat(remembered()).containsExactly("{Somchai}");

        await().untilAsserted(() -> {
            QuarkusTransaction.requiringNew().run(leftovers::removeSoon);
            leftovers.run();
            assertThat(remembered()).containsExactly("{-}");
            assertThat(deadRows()).isZero();
        });
    }

    private List<String> remembered() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select most_common_vals::text from pg_stats where tablename = 'leftover' and attname = 'name'")
                .mapTo(String.class)
                .list());
    }

    private long deadRows() {
        return jdbi.withHandle(handle -> handle.createQuery("select pg_stat_get_dead_tuples('leftover'::regclass)")
                .mapTo(Long.class)
                .one());
    }
}
