package io.raksa.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.id.Ids;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With 100,000 delivered events kept, delivering costs what it cost with none; what is past its retention goes. */
@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
class KeepingOldEventsTest {

    @Inject
    Deliveries deliveries;

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    Jdbi jdbi;

    private final String destination = Deliveries.destination();
    private final UUID walker = Ids.next();

    @BeforeEach
    void keepAHundredThousandDeliveredEvents() {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into outbox_event (id, source, type, subject, time, data, destinations)
                    select gen_random_uuid(), 'urn:raksa:walks', 'io.raksa.sample.step.taken.v1',
                           cast('5eed0000-0000-7000-8000-' || lpad(to_hex(n % 5000), 12, '0') as uuid),
                           now() - make_interval(hours => 1, secs => n), '{"step":1}', array[?]
                    from generate_series(1, 100000) as n
                    where not exists (select from outbox_event where subject = '5eed0000-0000-7000-8000-000000000001')""", destination);
            handle.execute("analyze outbox_event");
            handle.execute("analyze outbox_lane");
        });
    }

    @Test
    void aLaneWhoseRunLeftOffInTheMiddleIsStillInTheBacklog() {
        UUID elsewhere = Ids.next();
        deliveries.append(destination, walker, 1, 1);
        deliveries.append(destination + "-other", elsewhere, 1, 1);
        deliveries.append(destination, walker, 2, 2);
        jdbi.useHandle(handle -> handle.execute("delete from outbox_event where subject = ?", elsewhere));
        Lane lane = outbox.claim(destination, 1, Duration.ofSeconds(10)).getFirst();
        outbox.release(lane, 1, outbox.run(lane, 1).getFirst().position() + 1);
        assertThat(outbox.backlog())
                .filteredOn(backlog -> backlog.destination().equals(destination))
                .extracting(Outbox.Backlog::events)
                .containsExactly(1L);
        jdbi.useHandle(handle -> handle.execute("delete from outbox_lane where destination like ?", destination + "%"));
    }

    @Test
    void claimingReadsTheBacklogOnly() {
        String plan = jdbi.withHandle(handle -> plan(handle.createQuery("explain " + Outbox.CLAIM)
                .bind("destination", destination)
                .bind("limit", 8)
                .bind("lease", Ids.next())
                .bind("seconds", 30.0)));
        assertThat(plan).doesNotContain("outbox_event").contains("outbox_lane");
    }

    @Test
    void claimingFindsWhatIsDueByItsIndexWhenTheBacklogIsLong() {
        jdbi.useTransaction(handle -> {
            handle.execute("""
                    insert into outbox_lane (subject, destination, next_position, waiting, due_at, dead_since)
                    select gen_random_uuid(), ?, n, 1, now() + make_interval(secs => n), case when n % 10 = 0 then now() end
                    from generate_series(1, 50000) as n""", destination);
            handle.execute("analyze outbox_lane");
            assertThat(plan(handle.createQuery("explain " + Outbox.CLAIM)
                            .bind("destination", destination)
                            .bind("limit", 8)
                            .bind("lease", Ids.next())
                            .bind("seconds", 30.0)))
                    .contains("outbox_lane_due")
                    .doesNotContain("Seq Scan on outbox_lane");
            handle.execute("delete from outbox_lane where destination = ?", destination);
        });
        jdbi.useHandle(handle -> handle.execute("analyze outbox_lane"));
    }

    @Test
    void theNextEventsOfASubjectAreFoundByTheirIndex() {
        String plan = jdbi.withHandle(handle -> plan(handle.createQuery("explain " + Outbox.RUN)
                .bind("subject", walker)
                .bind("next", 1L)
                .bind("destination", destination)
                .bind("limit", 50)));
        assertThat(plan).contains("outbox_event_of_subject").doesNotContain("Seq Scan");
    }

    @Test
    void pruningLooksAtOldEventsOnly() {
        String plan = jdbi.withHandle(handle -> plan(handle.createQuery("explain " + Outbox.PRUNE)
                .bind("seconds", (double) Duration.ofDays(7).toSeconds())
                .bind("limit", 1000)));
        assertThat(plan).contains("outbox_event_by_time").doesNotContain("Seq Scan on outbox_event");
    }

    @Test
    void anEventPastItsRetentionGoesUnlessItIsStillToBeDelivered() {
        deliveries.append(destination, walker, 1, 3);
        Lane lane = outbox.claim(destination, 1, Duration.ofSeconds(30)).getFirst();
        long second = outbox.run(lane, 10).get(1).position();
        outbox.release(lane, 1, second);
        jdbi.useHandle(handle ->
                handle.execute("update outbox_event set time = time - interval '8 days' where subject = ?", walker));

        assertThat(outbox.prune(Duration.ofDays(9), 1000)).isZero();
        assertThat(outbox.prune(Duration.ofDays(7), 1000)).isEqualTo(1);
        assertThat(stepsKept()).containsExactly(2, 3);
        assertThat(outbox.prune(Duration.ofDays(7), 1000)).isZero();
    }

    @Test
    void whatWasTakenIsForgottenAfterItsRetention() {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into inbox_event values ('urn:raksa:walks', 'old', 't', ?, now() - interval '61 days')",
                    walker);
            handle.execute(
                    "insert into inbox_event values ('urn:raksa:walks', 'young', 't', ?, now() - interval '59 days')",
                    walker);
        });
        assertThat(inbox.prune(Duration.ofDays(60), 1000)).isEqualTo(1);
        assertThat(jdbi.<List<String>, RuntimeException>withHandle(
                        handle -> handle.createQuery("select id from inbox_event where subject = ?")
                                .bind(0, walker)
                                .mapTo(String.class)
                                .list()))
                .containsExactly("young");
    }

    private List<Integer> stepsKept() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select cast(data ->> 'step' as int) from outbox_event where subject = ? order by position")
                .bind(0, walker)
                .mapTo(Integer.class)
                .list());
    }

    private static String plan(Query explain) {
        return String.join("\n", explain.mapTo(String.class).list());
    }
}
