package io.raksa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.raksa.local.Platform;
import io.raksa.local.ServiceJvm;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How long customer-service takes to look at a million customers again, after a segment was made and after its condition was changed: facts
 * read, condition evaluated, membership, its history and its events written, by its own work in the background. The baseline counts the same
 * customers by one plain SQL statement over the same rows in the same run, and writes nothing.
 */
final class SegmentBench {

    private static final int CUSTOMERS = 1_000_000;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final PrintStream out;
    private final Gateway gateway;
    private final Connection database;

    private SegmentBench(PrintStream out, Gateway gateway, Connection database) {
        this.out = out;
        this.gateway = gateway;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        Path sources =
                Path.of(System.getenv().getOrDefault("RAKSA_SOURCES", ".")).toAbsolutePath();
        try (TemporaryFolder home = TemporaryFolder.create();
                Platform platform = Platform.start(sources, home.path(), ServiceJvm.LASTING);
                Connection database = platform.connect("customer")) {
            ManyCustomers.write(database, CUSTOMERS);
            ManyCustomers.buy(database, CUSTOMERS);
            new SegmentBench(System.out, new Gateway(platform), database).run();
        }
    }

    private void run() throws Exception {
        Runtime machine = Runtime.getRuntime();
        out.printf(
                "%d cores, Java %s; SegmentBench, %,d customers, %,d purchase days%n%n",
                machine.availableProcessors(),
                Runtime.version(),
                CUSTOMERS,
                count("select count(*) from purchase_day"));
        out.printf("%-44s %10s %12s %12s%n", "", "seconds", "members", "of these new");

        JsonNode segment = measure(
                "segment made, everybody looked at",
                () -> gateway.make(
                        "/v1/segments",
                        Map.of("name", "bench", "condition", "purchaseDaysLast365 >= 3 && spendLast365 >= 1500.0")));
        String address = "/v1/segments/" + segment.path("id").asText();
        plainSql(3, 1500);
        measure(
                "condition changed a little",
                () -> gateway.change(
                        address, 1, Map.of("condition", "purchaseDaysLast365 >= 3 && spendLast365 >= 1600.0")));
        plainSql(3, 1600);
        export(address + "/export");
        measure(
                "condition changed to the contrary",
                () -> gateway.change(
                        address, 2, Map.of("condition", "!(purchaseDaysLast365 >= 3 && spendLast365 >= 1600.0)")));
    }

    private interface Request {
        JsonNode send() throws Exception;
    }

    private JsonNode measure(String what, Request request) throws Exception {
        long changesBefore = count("select count(*) from segment_change where entered");
        Instant started = Instant.now();
        JsonNode answer = request.send();
        while (count("select count(*) from segment_sweep") > 0 || count("select count(*) from customer_change") > 0) {
            if (Duration.between(started, Instant.now()).compareTo(LIMIT) > 0) {
                throw new IllegalStateException("Not everybody is looked at after " + LIMIT);
            }
            Thread.sleep(PAUSE);
        }
        Duration took = Duration.between(started, Instant.now());
        print(
                what,
                took,
                count("select count(*) from segment_member"),
                count("select count(*) from segment_change where entered") - changesBefore);
        return answer;
    }

    private void export(String address) throws Exception {
        Instant started = Instant.now();
        long lines = gateway.download(address);
        print("exported as NDJSON, through the gateway", Duration.between(started, Instant.now()), lines, 0);
        Instant startedPlain = Instant.now();
        long rows = read(
                "select customer_id, display_name, entered_at, facts from segment_member join customer on customer.id = customer_id");
        print("plain SQL: names and facts read", Duration.between(startedPlain, Instant.now()), rows, 0);
    }

    private long read(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            long read = 0;
            while (rows.next()) {
                read++;
            }
            return read;
        }
    }

    private void plainSql(int days, int spend) throws SQLException {
        Instant started = Instant.now();
        long members = count("""
                select count(*) from (
                    select customer_id from purchase_day
                    where day > (now() at time zone 'Asia/Bangkok')::date - 365 and currency = 'THB'
                    group by customer_id having count(*) >= %d and sum(amount) >= %d) as member""".formatted(days, spend));
        print("plain SQL: the same counted", Duration.between(started, Instant.now()), members, 0);
    }

    private void print(String what, Duration took, long members, long entered) {
        out.printf("%-44s %10.1f %,12d %,12d%n", what, took.toMillis() / 1000.0, members, entered);
    }

    private long count(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet counted = statement.executeQuery(query)) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
