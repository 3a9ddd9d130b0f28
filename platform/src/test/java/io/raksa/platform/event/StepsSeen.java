package io.raksa.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes steps as a feature of another service would; stumbles when told so. */
@ApplicationScoped
class StepsSeen implements FactHandler<StepTaken> {

    private final Map<UUID, List<FactEnvelope<StepTaken>>> bySubject = new ConcurrentHashMap<>();
    private final Map<UUID, Runnable> stumbles = new ConcurrentHashMap<>();
    private final TransactionSynchronizationRegistry transaction;

    StepsSeen(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    @Override
    public void on(FactEnvelope<StepTaken> event) {
        stumbles.getOrDefault(event.subject(), () -> {}).run();
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    bySubject
                            .computeIfAbsent(event.subject(), subject -> new CopyOnWriteArrayList<>())
                            .add(event);
                }
            }
        });
    }

    /** What is done before each event of the subject is taken. */
    void before(UUID subject, Runnable stumble) {
        stumbles.put(subject, stumble);
    }

    List<FactEnvelope<StepTaken>> of(UUID subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    List<Integer> stepsOf(UUID subject) {
        return of(subject).stream().map(event -> event.fact().step()).toList();
    }
}
