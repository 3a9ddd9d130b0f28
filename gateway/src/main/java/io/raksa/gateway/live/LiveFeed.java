package io.raksa.gateway.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.raksa.gateway.listening.Listener;
import io.raksa.gateway.listening.Listening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Tells this replica's screens what any replica put down. The database says when there is something new; what was put down while it could
 * not be reached is read when it can be again.
 */
@ApplicationScoped
class LiveFeed implements Listener {

    private static final int AT_ONCE = 1_000;

    private final Listening listening;
    private final LiveConfig config;
    private final LiveLog log;
    private final LiveStreams streams;

    LiveFeed(Listening listening, LiveConfig config, LiveLog log, LiveStreams streams) {
        this.listening = listening;
        this.config = config;
        this.log = log;
        this.streams = streams;
    }

    void start(@Observes StartupEvent started) {
        listening.to(LiveLog.CHANNEL, config.lookEvery(), this);
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(() -> log.prune(config.retention(), AT_ONCE));
        } while (forgotten == AT_ONCE);
    }

    @Override
    public void began(Handle handle) {
        if (!streams.hasBegun()) {
            streams.begin(LiveLog.last(handle, config.remembered()));
        }
        catchUp(handle);
    }

    @Override
    public void heard(Handle handle, List<String> announced) {
        catchUp(handle);
    }

    private void catchUp(Handle handle) {
        List<LiveEvent> next;
        do {
            next = LiveLog.after(handle, streams.lastId(), AT_ONCE);
            streams.tell(next);
        } while (next.size() == AT_ONCE);
    }
}
