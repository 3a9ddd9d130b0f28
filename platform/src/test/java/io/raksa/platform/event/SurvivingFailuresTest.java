package io.raksa.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.id.Ids;
import io.raksa.testing.RaksaPostgres;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Consumers that are down, slow, overloaded or that refuse. */
@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
@ExtendWith(Patient.class)
class SurvivingFailuresTest {

    @Inject
    Deliveries deliveries;

    @Inject
    Jdbi jdbi;

    private final Consumer consumer = Consumer.start();
    private final String destination = Deliveries.destination();
    private final UUID walker = Ids.next();

    @AfterEach
    void stop() throws InterruptedException {
        deliveries.stopAll();
        consumer.close();
    }

    @Test
    void aConsumerThatIsDownDelaysNobodyElseAndGetsEverythingWhenItIsBack() {
        String down = Deliveries.destination();
        Consumer dead = Consumer.start();
        int port = dead.port();
        dead.close();
        List<UUID> walkers = Stream.generate(Ids::next).limit(50).toList();
        deliveries.deliver(down, port, "max-attempts=1");
        deliveries.deliver(destination, consumer.port());
        deliveries.append(List.of(down, destination), walkers, 1, 4);

        await().until(() -> deliveries.waiting(destination) == 0);
        assertThat(consumer.accepted()).hasSize(200);
        Consumer.sleep(500);
        assertThat(deliveries.waiting(down)).isEqualTo(200);

        try (Consumer back = Consumer.startAt(port)) {
            await().until(() -> deliveries.waiting(down) == 0);
            assertThat(walkers).allSatisfy(each -> assertThat(back.steps(each)).isEqualTo(steps(1, 4)));
            assertThat(back.accepted()).hasSize(200);
        }
    }

    @Test
    void aConsumerThatIsSlowDelaysNobodyElse() {
        String slow = Deliveries.destination();
        try (Consumer sluggard = Consumer.start().answering(arrival -> {
            Consumer.sleep(1_900);
            return 204;
        })) {
            List<UUID> walkers = Stream.generate(Ids::next).limit(30).toList();
            deliveries.deliver(slow, sluggard.port());
            deliveries.deliver(destination, consumer.port());
            deliveries.append(List.of(slow, destination), walkers, 1, 4);
            await().until(() -> deliveries.waiting(destination) == 0);
            assertThat(deliveries.waiting(slow)).isPositive();
        }
    }

    @Test
    void theDatabaseMayCrashWhileEventsAreUnderWay() {
        List<UUID> walkers = Stream.generate(Ids::next).limit(20).toList();
        consumer.answering(arrival -> {
            Consumer.sleep(5);
            return 204;
        });
        deliveries.append(List.of(destination), walkers, 1, 20);
        deliveries.deliver(destination, consumer.port(), "lease=3s", "longest-run=5");
        await().until(() -> consumer.accepted().size() > 50);
        RaksaPostgres.crash();
        Consumer.sleep(300);
        assertThat(consumer.accepted()).hasSizeLessThan(400);
        RaksaPostgres.restart();

        await().ignoreExceptions().until(() -> deliveries.waiting(destination) == 0);
        // What was sent but could not be put down came again, in order; the inbox of a service knows it already.
        assertThat(walkers)
                .allSatisfy(each ->
                        assertThat(consumer.steps(each).stream().distinct()).isEqualTo(steps(1, 20)));
    }

    @Test
    void anOutageIsLookedAtByOneSubjectAtATime() {
        List<UUID> walkers = Stream.generate(Ids::next).limit(100).toList();
        consumer.answering(arrival -> 503);
        deliveries.append(List.of(destination), walkers, 1, 1);
        deliveries.deliver(
                destination, consumer.port(), "first-backoff=200ms", "max-outage-pause=200ms", "max-attempts=1");
        Consumer.sleep(1_500);
        // 8 at first, who did not know yet, then one in each pause of 100 to 200 ms.
        assertThat(consumer.refused()).hasSizeBetween(8 + 2, 8 + 16);
        assertThat(deadLetters()).isZero();
        consumer.answering(arrival -> 204);
        await().atMost(Duration.ofSeconds(10)).until(() -> deliveries.waiting(destination) == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 502, 503, 504})
    void whatIsNotAboutTheEventCostsItNoAttempt(int status) {
        consumer.answering(arrival -> status);
        deliveries.append(destination, walker, 1, 2);
        deliveries.deliver(destination, consumer.port(), "max-attempts=1");
        await().until(() -> consumer.refused().size() >= 3);
        assertThat(deadLetters()).isZero();
        consumer.answering(arrival -> 204);
        await().until(() -> deliveries.waiting(destination) == 0);
        assertThat(consumer.steps(walker)).isEqualTo(steps(1, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 408, 409, 425, 500, 501})
    void whatMayWorkLaterIsTriedAgainAsOftenAsConfigured(int status) {
        consumer.answering(arrival -> status);
        deliveries.append(destination, walker, 1, 2);
        deliveries.deliver(destination, consumer.port());
        await().until(() -> deadLetters() == 1);
        assertThat(consumer.refused()).hasSize(3);
        assertThat(consumer.accepted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 415, 422})
    void whatWillNeverWorkIsADeadLetterAtOnce(int status) {
        consumer.answering(arrival -> status);
        deliveries.append(destination, walker, 1, 2);
        deliveries.deliver(destination, consumer.port());
        await().until(() -> deadLetters() == 1);
        Consumer.sleep(200);
        assertThat(consumer.refused()).hasSize(1);
    }

    @Test
    void anEventThatFailsIsDeliveredLaterAndTheOrderIsKept() {
        AtomicInteger failures = new AtomicInteger();
        consumer.answering(arrival -> arrival.step() == 3 && failures.incrementAndGet() <= 2 ? 500 : 204);
        deliveries.append(destination, walker, 1, 5);
        deliveries.deliver(destination, consumer.port());
        await().until(() -> deliveries.waiting(destination) == 0);
        assertThat(consumer.steps(walker)).isEqualTo(steps(1, 5));
        assertThat(consumer.refused()).extracting(Consumer.Arrival::step).containsExactly(3, 3);
    }

    @Test
    void aDeadLetterHoldsBackItsOwnSubjectOnly() {
        UUID other = Ids.next();
        consumer.answering(arrival -> arrival.subject().equals(walker) && arrival.step() == 2 ? 422 : 204);
        deliveries.append(List.of(destination), List.of(walker, other), 1, 4);
        deliveries.deliver(destination, consumer.port());
        await().until(() -> deadLetters() == 1 && consumer.steps(other).size() == 4);
        deliveries.append(List.of(destination), List.of(walker, other), 5, 5);
        await().until(() -> consumer.steps(other).size() == 5);
        assertThat(consumer.steps(walker)).isEqualTo(steps(1, 1));
        assertThat(deliveries.waiting(destination)).isEqualTo(4);
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsAFailedAttempt() {
        consumer.answering(arrival -> {
            Consumer.sleep(arrival.step() == 1 && consumer.accepted().isEmpty() ? 600 : 0);
            return 204;
        });
        deliveries.append(destination, walker, 1, 1);
        deliveries.deliver(destination, consumer.port(), "deadline=200ms", "max-attempts=10");
        await().until(() -> deliveries.waiting(destination) == 0);
        assertThat(consumer.accepted().size()).isGreaterThan(1);
    }

    @Test
    void aConsumerThatHangsIsDownAndCostsNoMoreThanTheFirstAttempt() {
        List<UUID> walkers = Stream.generate(Ids::next).limit(10).toList();
        consumer.answering(arrival -> {
            Consumer.sleep(500);
            return 204;
        });
        deliveries.append(List.of(destination), walkers, 1, 1);
        deliveries.deliver(destination, consumer.port(), "deadline=50ms", "max-attempts=2");
        await().until(() -> consumer.accepted().size() > 20);
        assertThat(deadLetters()).isZero();
        consumer.answering(arrival -> 204);
        await().until(() -> deliveries.waiting(destination) == 0);
    }

    @Test
    void anEventWithWhichTheConsumerIsBusyHoldsUpNoOtherAndBecomesADeadLetter() {
        List<UUID> others = Stream.generate(Ids::next).limit(20).toList();
        consumer.answering(arrival -> arrival.subject().equals(walker) ? busy(arrival) : 204);
        deliveries.append(destination, walker, 1, 1);
        deliveries.append(List.of(destination), others, 1, 20);
        deliveries.deliver(destination, consumer.port(), "longest-run=1");
        await().until(() -> deadLetters() == 1 && deliveries.waiting(destination) == 1);
        assertThat(consumer.refused()).hasSize(3);
    }

    @Test
    void aConsumerThatIsBusyWithEverythingIsDown() {
        List<UUID> walkers = Stream.generate(Ids::next).limit(10).toList();
        consumer.answering(SurvivingFailuresTest::busy);
        deliveries.append(List.of(destination), walkers, 1, 1);
        deliveries.deliver(destination, consumer.port(), "max-attempts=2");
        await().until(() -> consumer.refused().size() > 30);
        assertThat(deadLetters()).isZero();
    }

    private static int busy(Consumer.Arrival arrival) {
        arrival.says("{\"code\":\"BUSY\"}");
        return 503;
    }

    @Test
    void theConsumerSaysWhenToComeAgain() {
        Instant start = Instant.now();
        AtomicInteger calls = new AtomicInteger();
        consumer.answering(arrival -> {
            arrival.call().getResponseHeaders().set("Retry-After", "1");
            return calls.incrementAndGet() == 1 ? 500 : 204;
        });
        deliveries.append(destination, walker, 1, 1);
        deliveries.deliver(destination, consumer.port(), "max-backoff=10s");
        await().until(() -> deliveries.waiting(destination) == 0);
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(calls).hasValue(2);
    }

    private int deadLetters() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from outbox_lane where destination = ? and dead_since is not null")
                .bind(0, destination)
                .mapTo(Integer.class)
                .one());
    }

    private static List<Integer> steps(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
