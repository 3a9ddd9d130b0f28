package io.raksa.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.id.Ids;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a dispatch, or several on one database, does towards a consumer at a real port. */
@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
@ExtendWith(Patient.class)
class DeliveringInOrderTest {

    @Inject
    Deliveries deliveries;

    @Inject
    Outbox outbox;

    private final Consumer consumer = Consumer.start();
    private final String destination = Deliveries.destination();
    private final UUID walker = Ids.next();

    @AfterEach
    void stop() throws InterruptedException {
        deliveries.stopAll();
        consumer.close();
    }

    @Test
    void anEventTravelsAsACloudEventWithTheServicesToken() {
        deliveries.append(destination, walker, 1, 1);
        deliveries.deliver(destination, consumer.port());
        await().until(() -> consumer.accepted().size() == 1);
        Consumer.Arrival arrival = consumer.accepted().getFirst();
        assertThat(arrival.call().getRequestHeaders().getFirst("Content-Type"))
                .isEqualTo("application/cloudevents+json");
        assertThat(arrival.call().getRequestHeaders().getFirst("Authorization")).startsWith("Bearer ey");
        assertThat(arrival.envelope().properties().stream().map(field -> field.getKey()))
                .containsExactlyInAnyOrder(
                        "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");
        assertThat(arrival.envelope().path("specversion").asText()).isEqualTo("1.0");
        assertThat(arrival.envelope().path("source").asText()).isEqualTo("urn:raksa:walks");
        assertThat(arrival.envelope().path("type").asText()).isEqualTo("io.raksa.sample.step.taken.v1");
        assertThat(arrival.envelope().path("data").path("walker").asText()).isEqualTo(walker.toString());
    }

    @Test
    void twoReplicasNeverSendOfOneSubjectAtTheSameTimeAndSendEachEventOnce() {
        List<UUID> walkers = Stream.generate(Ids::next).limit(20).toList();
        Set<UUID> underWay = ConcurrentHashMap.newKeySet();
        AtomicBoolean together = new AtomicBoolean();
        AtomicInteger parallel = new AtomicInteger();
        consumer.answering(arrival -> {
            together.compareAndSet(false, !underWay.add(arrival.subject()));
            parallel.accumulateAndGet(underWay.size(), Math::max);
            Consumer.sleep(ThreadLocalRandom.current().nextInt(1, 15));
            underWay.remove(arrival.subject());
            return 204;
        });
        deliveries.deliver(destination, consumer.port(), "longest-run=3");
        deliveries.deliver(destination, consumer.port(), "longest-run=3");
        IntStream.range(0, 10)
                .forEach(round -> deliveries.append(List.of(destination), walkers, 3 * round + 1, 3 * round + 3));

        await().until(() -> deliveries.waiting(destination) == 0);
        assertThat(together).isFalse();
        assertThat(parallel.get()).isGreaterThan(8);
        assertThat(consumer.accepted()).hasSize(600);
        assertThat(walkers).allSatisfy(each -> assertThat(consumer.steps(each)).isEqualTo(steps(1, 30)));
    }

    @Test
    void eventsAppendedWhileTheirSubjectIsBeingSentFollow() {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch appended = new CountDownLatch(1);
        consumer.answering(arrival -> {
            sending.countDown();
            await().until(() -> appended.getCount() == 0);
            return 204;
        });
        deliveries.append(destination, walker, 1, 1);
        deliveries.deliver(destination, consumer.port());
        await().until(() -> sending.getCount() == 0);
        deliveries.append(destination, walker, 2, 4);
        appended.countDown();
        await().until(() -> deliveries.waiting(destination) == 0);
        assertThat(consumer.steps(walker)).isEqualTo(steps(1, 4));
    }

    @Test
    void whatACrashedReplicaHadLeasedIsSentAgainWhenTheLeaseEnds() {
        deliveries.append(destination, walker, 1, 3);
        List<Lane> crashed = outbox.claim(destination, 10, Duration.ofMillis(1500));
        assertThat(crashed).hasSize(1);

        deliveries.deliver(destination, consumer.port());
        Consumer.sleep(700);
        assertThat(consumer.accepted()).isEmpty();
        await().until(() -> deliveries.waiting(destination) == 0);
        assertThat(consumer.steps(walker)).isEqualTo(steps(1, 3));
    }

    @Test
    void whoComesBackAfterTheLeaseHasEndedHasNoSayAnyMore() {
        deliveries.append(destination, walker, 1, 3);
        Lane late = outbox.claim(destination, 1, Duration.ofMillis(1)).getFirst();
        Consumer.sleep(20);
        Lane current = outbox.claim(destination, 1, Duration.ofSeconds(30)).getFirst();

        assertThat(outbox.release(late, 3, late.next() + 3)).isFalse();
        outbox.bury(late, 0, late.next(), 1, "too late to say so");
        assertThat(deliveries.waiting(destination)).isEqualTo(3);
        assertThat(outbox.release(current, 1, current.next() + 1)).isTrue();
        assertThat(deliveries.waiting(destination)).isEqualTo(2);
    }

    @Test
    void aStoppingReplicaEndsWhatItHasBegunAndGivesTheRestBack() throws InterruptedException {
        CountDownLatch sending = new CountDownLatch(1);
        consumer.answering(arrival -> {
            sending.countDown();
            Consumer.sleep(300);
            return 204;
        });
        deliveries.append(destination, walker, 1, 5);
        DestinationDispatch stopping = deliveries.deliver(destination, consumer.port());
        sending.await();
        stopping.stop();
        stopping.awaitEnd();
        assertThat(consumer.steps(walker)).isEqualTo(steps(1, 1));
        assertThat(deliveries.waiting(destination)).isEqualTo(4);

        consumer.answering(arrival -> 204);
        deliveries.deliver(destination, consumer.port());
        await().atMost(Duration.ofSeconds(10)).until(() -> deliveries.waiting(destination) == 0);
        assertThat(consumer.steps(walker)).isEqualTo(steps(1, 5));
    }

    @Test
    void sevenThousandEventsOfTwoThousandFourHundredSubjectsAreThereInSeconds() {
        List<UUID> walkers = Stream.generate(Ids::next).limit(2_400).toList();
        deliveries.append(List.of(destination), walkers, 1, 2);
        deliveries.append(List.of(destination), walkers.subList(0, 2_200), 3, 3);
        deliveries.deliver(destination, consumer.port());
        await().atMost(Duration.ofSeconds(30)).until(() -> deliveries.waiting(destination) == 0);
        assertThat(consumer.accepted()).hasSize(7_000);
        assertThat(walkers.subList(0, 2_200))
                .allSatisfy(each -> assertThat(consumer.steps(each)).isEqualTo(steps(1, 3)));
    }

    private static List<Integer> steps(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
