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
import java.util.List;
import java.util.Map;

/** A million voucher codes made by the batch job, beside a raw COPY of the same rows into a table of the same shape. */
final class VoucherCodesBench {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final PrintStream out;
    private final Till till;
    private final Connection administrator;
    private final int codes;

    private VoucherCodesBench(PrintStream out, Platform platform, Connection administrator, int codes) {
        this.out = out;
        this.till = new Till(platform);
        this.administrator = administrator;
        this.codes = codes;
    }

    /** With the number of codes, where it is not to be a million. */
    public static void main(String[] arguments) throws Exception {
        Path sources =
                Path.of(System.getenv().getOrDefault("RAKSA_SOURCES", ".")).toAbsolutePath();
        int codes = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (TemporaryFolder home = TemporaryFolder.create();
                Platform platform = Platform.start(sources, home.path(), ServiceJvm.LASTING);
                Connection administrator = platform.administer("loyalty")) {
            List.of("gateway", "customer-service", "feedback-service").forEach(platform::kill9);
            new VoucherCodesBench(System.out, platform, administrator, codes).run();
        }
    }

    private void run() throws Exception {
        Machine.describe(out, "VoucherCodesBench, %,d codes".formatted(codes));
        Instant now = Instant.now();
        String offer = till.make(
                        "/v1/voucher-offers",
                        Map.of(
                                "name", "bench",
                                "kind", "AMOUNT",
                                "amount", Till.baht("25.00"),
                                "startsAt", now.toString(),
                                "endsAt", now.plus(Duration.ofDays(30)).toString()),
                        201)
                .path("id")
                .asText();
        Rate made = new Rate(codes, makeCodes("/v1/voucher-offers/" + offer + "/batches"));
        Rate copied = new Rate(codes, copy());
        out.printf("made by the batch job: %,10.0f /s%n", made.perSecond());
        out.printf("raw COPY:              %,10.0f /s%n", copied.perSecond());
        out.printf("the job takes %.2f times as long%n", copied.perSecond() / made.perSecond());
    }

    private Duration makeCodes(String batches) throws Exception {
        long started = System.nanoTime();
        JsonNode batch = till.make(batches, Map.of("pattern", "BENCH-####-####", "codes", codes), 202);
        String address = batches + "/" + batch.path("id").asText();
        while (!till.read(address).path("ready").asBoolean()) {
            Thread.sleep(LOOK);
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private Duration copy() throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            String file = "'" + dataDirectory(statement) + "/bench-vouchers'";
            statement.execute("COPY voucher TO " + file);
            statement.execute("CREATE TABLE bench_voucher (LIKE voucher INCLUDING ALL)");
            statement.execute("ALTER TABLE bench_voucher ADD FOREIGN KEY (offer_id) REFERENCES voucher_offer");
            statement.execute("CHECKPOINT");
            long started = System.nanoTime();
            statement.execute("COPY bench_voucher FROM " + file);
            return Duration.ofNanos(System.nanoTime() - started);
        }
    }

    private static String dataDirectory(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            return row.getString(1);
        }
    }
}
