package io.raksa.bench;

import io.raksa.local.Platform;
import io.raksa.local.ServiceJvm;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What an operation costs with ten thousand entries in the ledger, and with ten million. */
final class LedgerSizeBench {

    private static final int FEW_MEMBERS = 5_000;
    private static final int POSTINGS_OF_MANY = 99;
    private static final int WARM_UP = 3_000;
    private static final int TIMES = 2_000;

    private final PrintStream out;
    private final Till till;
    private final Connection administrator;
    private final Random random = new Random(1);
    private int firstMember;
    private int members = FEW_MEMBERS;
    private long order;

    private LedgerSizeBench(PrintStream out, Platform platform, Connection administrator) {
        this.out = out;
        this.till = new Till(platform);
        this.administrator = administrator;
    }

    /** With the number of entries, where it is not to be ten million. */
    public static void main(String[] arguments) throws Exception {
        Path sources =
                Path.of(System.getenv().getOrDefault("RAKSA_SOURCES", ".")).toAbsolutePath();
        int entries = arguments.length == 0 ? 10_000_000 : Integer.parseInt(arguments[0]);
        try (TemporaryFolder home = TemporaryFolder.create();
                Platform platform = Platform.start(sources, home.path(), ServiceJvm.LASTING);
                Connection administrator = platform.administer("loyalty")) {
            List.of("gateway", "customer-service", "feedback-service").forEach(platform::kill9);
            new LedgerSizeBench(System.out, platform, administrator).run(entries);
        }
    }

    private void run(int entries) throws Exception {
        Machine.describe(out, "LedgerSizeBench, %,d times each, one at a time".formatted(TIMES));
        till.letPointsPay();
        ManyMembers.write(administrator, 0, FEW_MEMBERS, 1, "now() + interval '1 year'");
        measure(WARM_UP);
        // The program is warm now, and the ledger begins anew.
        ManyMembers.forget(administrator);
        ManyMembers.write(administrator, 0, FEW_MEMBERS, 1, "now() + interval '1 year'");
        long few = entries();
        Map<String, Latencies> before = measure(TIMES);
        firstMember = FEW_MEMBERS;
        members = (entries - 2 * FEW_MEMBERS) / (2 * POSTINGS_OF_MANY);
        ManyMembers.write(
                administrator, firstMember, firstMember + members, POSTINGS_OF_MANY, "now() + interval '1 year'");
        long many = entries();
        Map<String, Latencies> after = measure(TIMES);
        out.printf("%-28s %,20d %,20d %8s%n", "median ms, entries:", few, many, "ratio");
        before.forEach((what, then) -> {
            double now = after.getOrDefault(what, then).millisecondsAt(0.5);
            out.printf(
                    "%-28s %20.2f %20.2f %8.2f%n", what, then.millisecondsAt(0.5), now, now / then.millisecondsAt(0.5));
        });
    }

    private Map<String, Latencies> measure(int times) throws Exception {
        Map<String, Latencies> measured = new LinkedHashMap<>();
        measured.put("checkout that earns", Latencies.of(times, () -> checkOut(Map.of())));
        measured.put("checkout paid with points", Latencies.of(times, () -> checkOut(Map.of("pointsToUse", 10))));
        measured.put(
                "balance", Latencies.of(times, () -> till.balance(anybody()).size()));
        measured.put("statement, newest 20 lines", Latencies.of(times, () -> till.statement(anybody())
                .size()));
        return measured;
    }

    private int checkOut(Map<String, Object> more) throws Exception {
        return till.checkOut(order++, Numbered.CUSTOMER.of(anybody()), more);
    }

    private long anybody() {
        return (long) firstMember + random.nextInt(members);
    }

    private long entries() throws SQLException {
        try (Statement statement = administrator.createStatement();
                ResultSet counted = statement.executeQuery("select count(*) from entry")) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
