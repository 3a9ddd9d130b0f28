package io.raksa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.raksa.local.Platform;
import io.raksa.local.ServiceJvm;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The points of a million lots end in one night, while customers check out: how long they wait meanwhile. Half way the service is killed; in the
 * end every lot has ended once, and a second run changes nothing.
 */
final class DayRollBench {

    private static final String LOYALTY = "loyalty-service";
    private static final String UNASKED = "RAKSA_LOYALTY_DAY_ROLL_UNASKED";
    private static final int OTHERS = 20_000;
    private static final int TILLS = 2;
    private static final int WARM_UP = 4_000;
    /** Milliseconds. */
    private static final int LONGEST_WAIT = 50;

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final String ENDED = "date_trunc('day', now())";

    private final PrintStream out;
    private final Platform platform;
    private final Till till;
    private final Connection administrator;
    private final int lots;
    private final AtomicInteger order = new AtomicInteger();
    private final AtomicLong ended = new AtomicLong();

    private DayRollBench(PrintStream out, Platform platform, Connection administrator, int lots) {
        this.out = out;
        this.platform = platform;
        this.till = new Till(platform);
        this.administrator = administrator;
        this.lots = lots;
    }

    /** With the number of lots, where it is not to be a million. */
    public static void main(String[] arguments) throws Exception {
        Path sources =
                Path.of(System.getenv().getOrDefault("RAKSA_SOURCES", ".")).toAbsolutePath();
        if (!"false".equals(System.getenv(UNASKED))) {
            throw new IllegalStateException(
                    "Set " + UNASKED + "=false, so that the night begins when the bench says so and not by itself.");
        }
        int lots = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (TemporaryFolder home = TemporaryFolder.create();
                Platform platform = Platform.start(sources, home.path(), ServiceJvm.LASTING);
                Connection administrator = platform.administer("loyalty")) {
            List.of("gateway", "customer-service", "feedback-service").forEach(platform::kill9);
            new DayRollBench(System.out, platform, administrator, lots).run();
        }
    }

    private void run() throws Exception {
        Machine.describe(out, "DayRollBench, %,d lots that end, %d tills".formatted(lots, TILLS));
        ManyMembers.write(administrator, 0, OTHERS, 1, "now() + interval '1 year'");
        ManyMembers.write(administrator, OTHERS, OTHERS + lots, 1, ENDED);
        logWaits();
        Rate.of(TILLS, 0, WARM_UP, number -> checkOut());
        long quietUntil = System.nanoTime() + QUIET.toNanos();
        print("nothing else going on", tills(() -> System.nanoTime() > quietUntil));
        rollHalf();
        platform.restart(LOYALTY);
        roll();
        out.printf("begun again, lots left: %,d%n", count("remaining > 0"));
        out.printf("waits of %d ms and more for a lock, of anybody in all that time: %,d%n", LONGEST_WAIT, waits());
        out.printf("begun once more: %s%n", rollOnce());
        out.printf(
                "members whose points ended: %,d, of whom more than once: %,d%n",
                count("EXISTS (SELECT FROM posting WHERE posting.member_id = lot.member_id AND kind = 'EXPIRY')"),
                count(
                        "(SELECT count(*) FROM posting WHERE posting.member_id = lot.member_id AND kind = 'EXPIRY') > 1"));
    }

    /** Rolls until half of the lots have ended, while customers check out; then the service is killed in the middle of it. */
    private void rollHalf() throws Exception {
        try (ExecutorService roller = Executors.newSingleThreadExecutor()) {
            long started = System.nanoTime();
            Future<Boolean> rolling = roller.submit(this::roll);
            Latencies waited = tills(() -> rolling.isDone() || ended.get() >= lots / 2);
            double seconds = (System.nanoTime() - started) / 1e9;
            print("while the points of %,d lots a second end".formatted((long) (ended.get() / seconds)), waited);
            platform.kill9(LOYALTY);
            try {
                rolling.get();
            } catch (ExecutionException killed) {
                out.printf("killed half way, with %,d lots left%n", count("remaining > 0"));
            }
        }
    }

    /** A run comes back after as long as somebody waits for it, and is asked for again until nothing is left. */
    private boolean roll() throws IOException, InterruptedException {
        JsonNode run;
        do {
            run = rollOnce();
            ended.addAndGet(run.path("members").asLong());
        } while (!run.path("complete").asBoolean());
        return true;
    }

    /** The one place that says how a day is rolled. */
    private JsonNode rollOnce() throws IOException, InterruptedException {
        return till.run("/v1/day-rolls");
    }

    private Latencies tills(BooleanSupplier enough) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(TILLS)) {
            List<Future<Latencies>> working = IntStream.range(0, TILLS)
                    .mapToObj(each -> threads.submit(() -> Latencies.until(enough, PAUSE, this::checkOut)))
                    .toList();
            List<Latencies> waited = new ArrayList<>();
            for (Future<Latencies> each : working) {
                waited.add(each.get());
            }
            return Latencies.together(waited);
        }
    }

    /** Every second one buys whose points end tonight. */
    private int checkOut() throws IOException, InterruptedException {
        int number = order.getAndIncrement();
        long member = number % 2 == 0 ? number % OTHERS : OTHERS + (number * 7_919L) % lots;
        return till.checkOut(number, Numbered.CUSTOMER.of(member), Map.of());
    }

    private void print(String when, Latencies waited) {
        out.printf(
                "%,7d checkouts, %s: median %.1f ms, p99 %.1f ms, p99.9 %.1f ms, the longest %.1f ms%n",
                waited.asked(),
                when,
                waited.millisecondsAt(0.5),
                waited.millisecondsAt(0.99),
                waited.millisecondsAt(0.999),
                waited.millisecondsAt(1));
    }

    /** PostgreSQL itself says whoever waits too long for a lock. */
    private void logWaits() throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute("alter system set log_lock_waits = on");
            statement.execute("alter system set deadlock_timeout = '" + LONGEST_WAIT + "ms'");
            statement.execute("select pg_reload_conf()");
        }
    }

    private long waits() throws IOException {
        try (Stream<String> log = Files.lines(platform.log("postgres"))) {
            return log.filter(line -> line.contains("still waiting for")).count();
        }
    }

    /** How many of the lots that end meet a condition. */
    private long count(String condition) throws SQLException {
        try (Statement statement = administrator.createStatement();
                ResultSet counted = statement.executeQuery(
                        "SELECT count(*) FROM lot WHERE expires_at <= " + ENDED + " AND " + condition)) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
