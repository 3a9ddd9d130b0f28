package io.raksa.platform.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.event.OwnDelivery;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
class SweepTest {

    @Inject
    Sweep sweep;

    @Inject
    Jdbi jdbi;

    private final String name = "test." + UUID.randomUUID();
    private final UUID poisoned = UUID.randomUUID();
    private final List<UUID> all = List.of(UUID.randomUUID(), poisoned, UUID.randomUUID());
    private final List<UUID> done = new ArrayList<>();

    @Test
    void oneThatFailsIsSetAsideAndTheOthersGoThrough() {
        sweep.each(name, all, row -> row, this::work);

        assertThat(done).containsExactly(all.getFirst(), all.getLast());
        assertThat(isSetAside(poisoned)).isTrue();
        assertThat(isSetAside(all.getFirst())).isFalse();
    }

    @Test
    void whatFailsAgainWaitsLonger() {
        for (int i = 0; i < 3; i++) {
            sweep.each(name, all, row -> row, this::work);
        }

        assertThat(number("select attempts from sweep_setback where sweep = ?")).isEqualTo(3);
        assertThat(number("select extract(epoch from next_at - failed_at)::int from sweep_setback where sweep = ?"))
                .isEqualTo(120);
    }

    @Test
    void whatGoesThroughInTheEndIsForgotten() {
        sweep.each(name, all, row -> row, this::work);

        sweep.each(name, all, row -> row, done::add);

        assertThat(number("select count(*) from sweep_setback where sweep = ?")).isZero();
    }

    private void work(UUID row) {
        if (row.equals(poisoned)) {
            throw new IllegalStateException("poisoned");
        }
        done.add(row);
    }

    private boolean isSetAside(UUID item) {
        return jdbi.withHandle(handle -> handle.createQuery("select is_set_aside(?, ?)")
                .bind(0, name)
                .bind(1, item)
                .mapTo(Boolean.class)
                .one());
    }

    private long number(String query) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind(0, name).mapTo(Long.class).one());
    }
}
