package io.raksa.gateway.listening;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Listens to channels of the database (LISTEN and NOTIFY), each in a thread and a connection of its own, and again when that breaks. */
@ApplicationScoped
public class Listening {

    private static final Logger LOG = Logger.getLogger(Listening.class);
    private static final Duration BEFORE_RECONNECTING = Duration.ofSeconds(1);

    private final ListeningConnection database;
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    Listening(ListeningConnection database) {
        this.database = database;
    }

    /**
     * Listens until the gateway stops.
     *
     * @param channel a plain name
     * @param atLeastEvery how long to wait for an announcement before the listener is called without one
     */
    public void to(String channel, Duration atLeastEvery, Listener listener) {
        threads.add(Thread.ofPlatform()
                .name("listening to " + channel)
                .daemon()
                .start(() -> follow(channel, atLeastEvery, listener)));
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        threads.forEach(Thread::interrupt);
    }

    private void follow(String channel, Duration atLeastEvery, Listener listener) {
        while (!stopping) {
            try {
                listen(channel, atLeastEvery, listener);
            } catch (SQLException | JdbiException lost) {
                if (!stopping) {
                    LOG.warnf("nothing is heard of %s for the moment: %s", channel, lost.getMessage());
                    pause();
                }
            }
        }
    }

    /** Listens before the listener looks for itself, so that nothing can come between the two. */
    private void listen(String channel, Duration atLeastEvery, Listener listener) throws SQLException {
        try (Connection connection = database.open();
                Handle handle = Jdbi.create(connection)
                        .installPlugin(new PostgresPlugin())
                        .open()) {
            try (Statement listen = connection.createStatement()) {
                listen.execute("listen " + channel);
            }
            PGConnection announcements = connection.unwrap(PGConnection.class);
            listener.began(handle);
            while (!stopping) {
                listener.heard(handle, words(announcements.getNotifications((int) atLeastEvery.toMillis())));
            }
        }
    }

    private static List<String> words(PGNotification[] announcements) {
        return announcements == null
                ? List.of()
                : Stream.of(announcements).map(PGNotification::getParameter).toList();
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_RECONNECTING);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
