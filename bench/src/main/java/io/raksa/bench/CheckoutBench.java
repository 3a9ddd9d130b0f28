package io.raksa.bench;

import io.raksa.bench.SqlLog.Asked;
import io.raksa.local.Platform;
import io.raksa.local.ServiceJvm;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/**
 * Carts of three lines that are checked out at loyalty-service, with one promotion, points earned and the event written: how many a second,
 * beside pgbench asking the same statements of the same database with as many clients; and how many with a budget that all share.
 */
final class CheckoutBench {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 3;
    private static final String PLAIN = "PLAIN";
    private static final String HOT = "HOT";

    private final PrintStream out;
    private final Platform platform;
    private final Till till;
    private final Connection administrator;
    private final int checkouts;
    private final int warmUp;
    private int next;

    private CheckoutBench(PrintStream out, Platform platform, Connection administrator, int checkouts) {
        this.out = out;
        this.platform = platform;
        this.till = new Till(platform);
        this.administrator = administrator;
        this.checkouts = checkouts;
        // Before so many, Java's compiler takes a good part of the processor.
        this.warmUp = 3 * checkouts;
    }

    /** With the number of checkouts of a measurement, where it is not to be 8,000. */
    public static void main(String[] arguments) throws Exception {
        Path sources =
                Path.of(System.getenv().getOrDefault("RAKSA_SOURCES", ".")).toAbsolutePath();
        int checkouts = arguments.length == 0 ? 8_000 : Integer.parseInt(arguments[0]);
        try (TemporaryFolder home = TemporaryFolder.create();
                Platform platform = Platform.start(sources, home.path(), ServiceJvm.LASTING);
                Connection administrator = platform.administer("loyalty")) {
            new CheckoutBench(System.out, platform, administrator, checkouts).run(home.path());
        }
    }

    private void run(Path folder) throws Exception {
        Machine.describe(out, "CheckoutBench, %,d checkouts a round, %d clients".formatted(checkouts, CLIENTS));
        // The other services would take the events and the processor from what is measured.
        List.of("gateway", "customer-service", "feedback-service").forEach(platform::kill9);
        ManyMembers.write(administrator, 0, warmUp + 2 + 3 * ROUNDS * checkouts, 1, "now() + interval '1 year'");
        till.start(PLAIN, List.of());
        till.start(
                HOT, List.of(Map.of("measure", "USES", "per", List.of(), "period", "ALWAYS", "limit", 1_000_000_000)));
        service(warmUp / 2, PLAIN);
        service(warmUp / 2, HOT);
        Path script = folder.resolve("checkout.sql");
        Files.writeString(script, script());
        Pgbench pgbench = new Pgbench(platform, "loyalty", script);
        out.printf(
                "%-10s %16s %16s %8s %16s %8s%n", "", "checkouts /s", "pgbench /s", "ratio", "hot budget /s", "ratio");
        for (int round = 1; round <= ROUNDS; round++) {
            Rate plain = service(checkouts, PLAIN);
            Rate sql = pgbench.run(CLIENTS, checkouts, taken(checkouts));
            Rate hot = service(checkouts, HOT);
            out.printf(
                    "%-10s %,16.0f %,16.0f %8.2f %,16.0f %8.2f%n",
                    "round " + round,
                    plain.perSecond(),
                    sql.perSecond(),
                    plain.perSecond() / sql.perSecond(),
                    hot.perSecond(),
                    hot.perSecond() / plain.perSecond());
        }
        out.printf(
                "statements of a checkout, with BEGIN and COMMIT: %d; the ledger adds up: %s%n",
                Files.readString(script).lines().count() - 2,
                till.read("/v1/liability/reconciliation").path("consistent"));
    }

    private String script() throws Exception {
        SqlLog log = new SqlLog(administrator, platform.log("postgres"));
        int first = taken(1);
        List<Asked> one = log.during(() -> checkOut(first, PLAIN));
        int second = taken(1);
        List<Asked> other = log.during(() -> checkOut(second, PLAIN));
        try (Connection database = platform.connect("loyalty")) {
            return CheckoutScript.of(database, one, first, other);
        }
    }

    private Rate service(int times, String word) throws Exception {
        int from = taken(times);
        return Rate.of(CLIENTS, from, from + times, number -> checkOut(number, word));
    }

    /** Members who have not bought anything yet. */
    private int taken(int members) {
        int first = next;
        next += members;
        return first;
    }

    private int checkOut(int number, String word) throws IOException, InterruptedException {
        return till.checkOut(number, Numbered.CUSTOMER.of(number), Map.of("codes", List.of(word)));
    }
}
