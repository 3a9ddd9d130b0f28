package io.raksa.bench;

import io.raksa.local.Platform;
import io.raksa.local.ServiceJvm;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A partner posts 200,000 pieces of feedback in NDJSON while agents work at their inboxes, all through the gateway: how fast they are
 * taken, from the first to the last, how long the agents wait meanwhile, and whether each is there once in the end. The baseline writes the
 * same words into a table of the same shape by plain SQL on the same server in the same run.
 */
final class FeedbackBench {

    private static final int POSTS = 200_000;
    private static final int REQUEST = 20_000;
    private static final int AGENTS = 4;
    private static final int WARM_UP = 200;
    private static final Duration THOUGHT = Duration.ofMillis(250);
    private static final int CHUNK = 200;

    private final PrintStream out;
    private final Gateway gateway;
    private final Connection database;

    private FeedbackBench(PrintStream out, Gateway gateway, Connection database) {
        this.out = out;
        this.gateway = gateway;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        Path sources =
                Path.of(System.getenv().getOrDefault("RAKSA_SOURCES", ".")).toAbsolutePath();
        try (TemporaryFolder home = TemporaryFolder.create();
                Platform platform = Platform.start(sources, home.path(), ServiceJvm.LASTING);
                Connection database = platform.connect("feedback")) {
            new FeedbackBench(System.out, new Gateway(platform), database).run();
        }
    }

    private void run() throws Exception {
        Runtime machine = Runtime.getRuntime();
        out.printf(
                "%d cores, Java %s; FeedbackBench, %,d posts in requests of %,d, %d agents%n%n",
                machine.availableProcessors(), Runtime.version(), POSTS, REQUEST, AGENTS);
        gateway.postInBulk("/v1/feedback/batch", POSTS, POSTS + REQUEST, FeedbackBench::message, "CREATED");
        Latencies.of(WARM_UP, this::work);
        AtomicBoolean posted = new AtomicBoolean();
        try (ExecutorService agents = Executors.newFixedThreadPool(AGENTS)) {
            List<Future<Latencies>> working = new ArrayList<>();
            for (int agent = 0; agent < AGENTS; agent++) {
                working.add(agents.submit(() -> Latencies.until(posted::get, THOUGHT, this::work)));
            }
            post();
            posted.set(true);
            List<Latencies> waited = new ArrayList<>();
            for (Future<Latencies> each : working) {
                waited.add(each.get());
            }
            print(Latencies.together(waited));
        }
        gateway.postInBulk("/v1/feedback/batch", 0, REQUEST, FeedbackBench::message, "UNCHANGED");
        out.printf(
                "there in the end: %,d, of which complaints with a case: %,d%n", count("feedback"), count("complaint"));
        plainSql();
    }

    private void post() throws Exception {
        for (int from = 0; from < POSTS; from += REQUEST) {
            int first = from;
            Rate rate = Rate.of(
                    1,
                    0,
                    1,
                    once -> gateway.postInBulk(
                            "/v1/feedback/batch", first, first + REQUEST, FeedbackBench::message, "CREATED"));
            out.printf(
                    "posts %,7d to %,7d %,10.0f /s%n",
                    from, from + REQUEST, new Rate(REQUEST, rate.took()).perSecond());
        }
    }

    private static Map<String, Object> message(int number) {
        return new Post(number).message();
    }

    /** A page of the inbox and the newest case in it. */
    private int work() throws Exception {
        return gateway.read("/v1/complaints?open=true&limit=50").path("items").size();
    }

    private void print(Latencies waited) {
        out.printf(
                "%nagents' inbox pages meanwhile, ms: median %.1f, p95 %.1f, p99 %.1f of %,d%n",
                waited.millisecondsAt(0.5), waited.millisecondsAt(0.95), waited.millisecondsAt(0.99), waited.asked());
    }

    private void plainSql() throws Exception {
        try (PlainWords words = new PlainWords(database)) {
            Rate rate = Rate.of(
                    1, 0, POSTS / CHUNK, chunk -> words.write(POSTS + chunk * CHUNK, POSTS + (chunk + 1) * CHUNK));
            out.printf("plain SQL, the words alone: %,.0f /s%n", new Rate(POSTS, rate.took()).perSecond());
        }
    }

    private long count(String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet counted = statement.executeQuery("select count(*) from " + table)) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
