package io.raksa.gateway.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Tells this replica's screens what any replica put down. The database says when there is something new; what was put down while it could
 * not be reached is read when it can be again.
 */
@ApplicationScoped
class LiveFeed {

    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final Duration BEFORE_RECONNECTING = Duration.ofSeconds(1);
    private static final int AT_ONCE = 1_000;

    private final ListeningConnection database;
    private final LiveConfig config;
    private final LiveLog log;
    private final LiveStreams streams;
    private @Nullable Thread reader;
    private volatile boolean stopping;

    LiveFeed(ListeningConnection database, LiveConfig config, LiveLog log, LiveStreams streams) {
        this.database = database;
        this.config = config;
        this.log = log;
        this.streams = streams;
    }

    void start(@Observes StartupEvent started) {
        reader = Thread.ofPlatform().name("live-feed").daemon().start(this::follow);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        if (reader != null) {
            reader.interrupt();
        }
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(() -> log.prune(config.retention(), AT_ONCE));
        } while (forgotten == AT_ONCE);
    }

    private void follow() {
        while (!stopping) {
            try {
                listen();
            } catch (SQLException | JdbiException lost) {
                if (!stopping) {
                    LOG.warnf("open screens are told nothing for the moment: %s", lost.getMessage());
                    pause();
                }
            }
        }
    }

    /** Listens before it reads, so that nothing can come between the two. */
    private void listen() throws SQLException {
        try (Connection connection = database.open();
                Handle handle = Jdbi.create(connection)
                        .installPlugin(new PostgresPlugin())
                        .open()) {
            try (Statement listen = connection.createStatement()) {
                listen.execute("listen " + LiveLog.CHANNEL);
            }
            PGConnection announcements = connection.unwrap(PGConnection.class);
            if (!streams.hasBegun()) {
                streams.begin(LiveLog.last(handle, config.remembered()));
            }
            while (!stopping) {
                catchUp(handle);
                announcements.getNotifications((int) config.lookEvery().toMillis());
            }
        }
    }

    private void catchUp(Handle handle) {
        List<LiveEvent> next;
        do {
            next = LiveLog.after(handle, streams.lastId(), AT_ONCE);
            streams.tell(next);
        } while (next.size() == AT_ONCE);
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_RECONNECTING);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
