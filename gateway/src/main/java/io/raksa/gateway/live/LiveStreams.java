package io.raksa.gateway.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.raksa.gateway.session.Sessions;
import io.raksa.platform.problem.CommonProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The open screens of this replica, and the last events, so that one that comes again misses nothing. */
@ApplicationScoped
class LiveStreams {

    private static final Logger LOG = Logger.getLogger(LiveStreams.class);

    private final LiveConfig config;
    private final Sessions sessions;
    private final Clock clock;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final ConcurrentNavigableMap<Long, LiveEvent> remembered = new ConcurrentSkipListMap<>();
    private volatile long lastId;

    /** What came before all that is remembered; whoever was told less has missed something. */
    private volatile long forgottenTo;

    private volatile boolean begun;

    LiveStreams(LiveConfig config, Sessions sessions, Clock clock) {
        this.config = config;
        this.sessions = sessions;
        this.clock = clock;
    }

    boolean hasBegun() {
        return begun;
    }

    /** Begins with what the log holds. */
    void begin(List<LiveEvent> last) {
        forgottenTo = last.isEmpty() ? 0 : last.getFirst().id() - 1;
        tell(last);
        begun = true;
    }

    /** How far this replica knows the log. */
    long lastId() {
        return lastId;
    }

    /** Tells everybody what comes next. */
    void tell(List<LiveEvent> next) {
        next.forEach(event -> {
            remembered.put(event.id(), event);
            lastId = event.id();
            open.forEach(stream -> stream.tell(event));
        });
        while (remembered.size() > config.remembered()) {
            forgottenTo = remembered.pollFirstEntry().getKey();
        }
    }

    /**
     * Opens a stream.
     *
     * @param lastSeen the last event that the caller was told; null to begin with the next one
     * @param endsAt when the caller's credential ends
     * @param sessionCookie the cookie it was opened with; null for a token
     */
    Multi<LiveSignal> open(
            String caller, Wanted wanted, @Nullable Long lastSeen, Instant endsAt, @Nullable String sessionCookie) {
        if (!begun || open.size() >= config.streams()) {
            throw CommonProblem.BUSY.because();
        }
        if (open.stream().filter(stream -> stream.caller().equals(caller)).count() >= config.streamsPerCaller()) {
            throw LiveProblem.LIVE_TOO_MANY.because(config.streamsPerCaller());
        }
        return Multi.createFrom()
                .<LiveSignal>emitter(screen -> {
                    long from = lastSeen == null ? lastId : lastSeen;
                    begin(new LiveStream(caller, wanted, endsAt, sessionCookie, from, screen), screen);
                })
                .onOverflow()
                .buffer(config.behind())
                // A screen that is too far behind comes again, and is told what it missed.
                .onFailure()
                .recoverWithCompletion();
    }

    private void begin(LiveStream stream, MultiEmitter<? super LiveSignal> screen) {
        // Whoever tells waits until what was missed is told, so that the order is kept.
        synchronized (stream) {
            open.add(stream);
            screen.onTermination(() -> open.remove(stream));
            stream.beat();
            if (stream.told() < forgottenTo) {
                stream.tellMissed(lastId);
            }
            remembered.tailMap(stream.told(), false).values().forEach(stream::tell);
        }
    }

    @Scheduled(every = "{raksa.gateway.live.heartbeat}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        Instant now = clock.instant();
        open.forEach(stream -> {
            if (stream.hasEnded(now)) {
                stream.end();
            } else {
                stream.beat();
            }
        });
        endWithTheirSessions();
    }

    /** Where it cannot be known whether a session goes on, its streams do for now: they show nothing that is anybody's. */
    private void endWithTheirSessions() {
        try {
            for (LiveStream stream : open) {
                @Nullable String cookie = stream.sessionCookie();
                if (cookie != null && sessions.find(cookie).join().isEmpty()) {
                    stream.end();
                }
            }
        } catch (CompletionException unknown) {
            LOG.debugf(unknown, "sessions cannot be looked up");
        }
    }

    /** Screens come again, at another replica. */
    void sendElsewhere(@Observes ShutdownDelayInitiatedEvent draining) {
        open.forEach(LiveStream::end);
    }

    void stop(@Observes ShutdownEvent stopping) {
        open.forEach(LiveStream::end);
    }
}
