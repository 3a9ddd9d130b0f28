package io.raksa.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.id.Ids;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From {@link Events#append} through outbox, HTTP and inbox to a {@link FactHandler}. */
@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
@ExtendWith(Patient.class)
class TellingFactsTest {

    @Inject
    Events events;

    @Inject
    StepsSeen seen;

    @Inject
    EventHousekeeping housekeeping;

    @Inject
    MeterRegistry meters;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    Jdbi jdbi;

    @Test
    void aFactReachesItsHandlerOnceTheTransactionIsCommitted() {
        UUID walker = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> {
            events.append(walker, new StepTaken(walker, 1, "ก้าวแรก"));
            Consumer.sleep(100);
            assertThat(seen.of(walker)).isEmpty();
        });
        await().until(() -> seen.of(walker).size() == 1);
        FactEnvelope<StepTaken> event = seen.of(walker).getFirst();
        assertThat(event.fact()).isEqualTo(new StepTaken(walker, 1, "ก้าวแรก"));
        assertThat(event.subject()).isEqualTo(walker);
        assertThat(event.type()).isEqualTo("io.raksa.sample.step.taken.v1");
        assertThat(event.source()).isEqualTo("urn:raksa:platform-sample");
        await().until(() -> waiting(walker) == 0);
        assertThat(kept(walker)).isEqualTo(1);
    }

    @Test
    void aRollbackLeavesNothing() {
        UUID walker = Ids.next();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    events.append(walker, StepTaken.of(walker, 1));
                    throw new IllegalStateException("changed our mind");
                }))
                .hasMessage("changed our mind");
        assertThat(kept(walker)).isZero();
        assertThat(waiting(walker)).isZero();
        assertThat(seen.of(walker)).isEmpty();
    }

    @Test
    void factsAreWrittenAfterEverythingElseOfTheTransaction() {
        UUID walker = Ids.next();
        List<Integer> writtenBefore = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            events.append(walker, StepTaken.of(walker, 1));
            // As Hibernate does for its own flush when its session is opened after the first fact was told.
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    writtenBefore.add(kept(walker));
                }

                @Override
                public void afterCompletion(int status) {}
            });
        });
        assertThat(writtenBefore).containsExactly(0);
        assertThat(kept(walker)).isEqualTo(1);
    }

    @Test
    void aFactOutsideATransactionIsRefused() {
        UUID walker = Ids.next();
        assertThatThrownBy(() -> events.append(walker, StepTaken.of(walker, 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRecordThatNamesNoFactIsRefused() {
        record Nameless(int step) {}
        assertThatThrownBy(
                        () -> QuarkusTransaction.requiringNew().run(() -> events.append(Ids.next(), new Nameless(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lacks @FactType");
    }

    @Test
    void aFactThatNobodyTakesIsKeptAndGoesNowhere() {
        @FactType("sample.step.forgotten.v1")
        record StepForgotten(int step) {}
        UUID walker = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> events.append(walker, new StepForgotten(1)));
        assertThat(kept(walker)).isEqualTo(1);
        assertThat(waiting(walker)).isZero();
    }

    @Test
    void manyFactsOfOneSubjectNeedNoWaitBetweenThem() {
        UUID walker = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> IntStream.rangeClosed(1, 500)
                .forEach(step -> events.append(walker, StepTaken.of(walker, step))));
        await().until(() -> seen.of(walker).size() == 500);
        assertThat(seen.stepsOf(walker))
                .isEqualTo(IntStream.rangeClosed(1, 500).boxed().toList());
    }

    @Test
    void factsOfASubjectArriveInTheOrderOfTheirCommitsAndOnce() throws Exception {
        List<UUID> walkers = Stream.generate(Ids::next).limit(5).toList();
        jdbi.useHandle(handle ->
                handle.execute("create table if not exists sample_walk (walker uuid primary key, steps int)"));
        walkers.forEach(
                walker -> jdbi.useHandle(handle -> handle.execute("insert into sample_walk values (?, 0)", walker)));

        inParallel(8, 40, round -> QuarkusTransaction.requiringNew().run(() -> {
            UUID walker = walkers.get(round % walkers.size());
            // The row stays locked until the commit, so the number of the step is the number of the commit.
            int step = jdbi.withHandle(handle -> handle.createQuery(
                            "update sample_walk set steps = steps + 1 where walker = ? returning steps")
                    .bind(0, walker)
                    .mapTo(Integer.class)
                    .one());
            events.append(walker, StepTaken.of(walker, step));
        }));

        for (UUID walker : walkers) {
            await().until(() -> seen.of(walker).size() >= 64);
            assertThat(seen.stepsOf(walker))
                    .isEqualTo(IntStream.rangeClosed(1, 64).boxed().toList());
        }
    }

    @Test
    void nothingIsLostOrDoubledWhenManyTransactionsTellOfTheSameSubjectsAtOnce() throws Exception {
        List<UUID> walkers = Stream.generate(Ids::next).limit(3).toList();
        int threads = 8;
        int rounds = 30;

        // Nothing but the outbox itself orders these; each transaction tells of all three subjects, in an order of its
        // own.
        inParallel(threads, rounds, call -> {
            List<UUID> shuffled = new ArrayList<>(walkers);
            Collections.shuffle(shuffled);
            QuarkusTransaction.requiringNew()
                    .run(() -> shuffled.forEach(walker -> events.append(walker, StepTaken.of(walker, call))));
        });

        for (UUID walker : walkers) {
            await().until(() -> seen.of(walker).size() >= threads * rounds);
            List<Integer> steps = seen.stepsOf(walker);
            assertThat(steps).hasSize(threads * rounds).doesNotHaveDuplicates();
            Map<Integer, List<Integer>> byThread = steps.stream().collect(Collectors.groupingBy(step -> step / rounds));
            assertThat(byThread.values()).hasSize(threads).allSatisfy(ofOneThread -> assertThat(ofOneThread)
                    .isSorted());
            await().until(() -> waiting(walker) == 0);
        }
    }

    @Test
    void whatIsStillToBeDeliveredIsAFigure() {
        UUID walker = Ids.next();
        AtomicBoolean stumbling = new AtomicBoolean(true);
        seen.before(walker, () -> {
            if (stumbling.get()) {
                throw new IllegalStateException("stumbled");
            }
        });
        QuarkusTransaction.requiringNew().run(() -> events.append(walker, StepTaken.of(walker, 1)));
        await().until(() -> attempts("failed") > 0);
        housekeeping.refreshFigures();
        assertThat(figure("raksa.events.pending")).isEqualTo(1);
        assertThat(figure("raksa.events.dead")).isZero();
        assertThat(figure("raksa.events.oldest.seconds")).isPositive();

        stumbling.set(false);
        await().until(() -> waiting(walker) == 0);
        housekeeping.refreshFigures();
        assertThat(figure("raksa.events.pending")).isZero();
        assertThat(figure("raksa.events.oldest.seconds")).isZero();
        assertThat(attempts("delivered")).isPositive();
    }

    private double figure(String name) {
        return meters.get(name).tag("destination", "itself").gauge().value();
    }

    private double attempts(String outcome) {
        return meters
                .find("raksa.events.attempts")
                .tags("destination", "itself", "outcome", outcome)
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private interface Call {
        void with(int number);
    }

    /** Thread t makes the calls t * rounds to (t + 1) * rounds - 1, one after the other. */
    private static void inParallel(int threads, int rounds, Call call) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread * rounds;
                tasks.add(() -> {
                    for (int round = 0; round < rounds; round++) {
                        call.with(first + round);
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    private int kept(UUID subject) {
        return count("select count(*) from outbox_event where subject = ?", subject);
    }

    private int waiting(UUID subject) {
        return count("select count(*) from outbox_lane where subject = ?", subject);
    }

    private int count(String query, UUID subject) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind(0, subject).mapTo(Integer.class).one());
    }
}
