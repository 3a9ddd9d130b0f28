package io.raksa.bench;

import io.raksa.local.Platform;
import io.raksa.local.ServiceJvm;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How long an agent waits for a person among a million, through the gateway: by phone number, by part of a name, misspelt too. The
 * baseline is a search for the same part by plain SQL without an index of its own, over the same rows in the same run.
 */
final class FindingPeopleBench {

    private static final int CUSTOMERS = 1_000_000;
    private static final int WARM_UP = 400;
    private static final int TIMES = 1_000;
    private static final int TIMES_PLAIN = 15;
    private static final int SEED = 2026;

    private final PrintStream out;
    private final Gateway gateway;
    private final RandomGenerator random = new SplittableRandom(SEED);

    private FindingPeopleBench(PrintStream out, Gateway gateway) {
        this.out = out;
        this.gateway = gateway;
    }

    public static void main(String[] arguments) throws Exception {
        Path sources =
                Path.of(System.getenv().getOrDefault("RAKSA_SOURCES", ".")).toAbsolutePath();
        try (TemporaryFolder home = TemporaryFolder.create();
                Platform platform = Platform.start(sources, home.path(), ServiceJvm.LASTING);
                Connection database = platform.connect("customer")) {
            ManyCustomers.write(database, CUSTOMERS);
            new FindingPeopleBench(System.out, new Gateway(platform)).run(database);
        }
    }

    private interface Text {
        String next();
    }

    private void run(Connection database) throws Exception {
        Runtime machine = Runtime.getRuntime();
        out.printf(
                "%d cores, Java %s; FindingPeopleBench, %,d customers, one agent, milliseconds%n%n",
                machine.availableProcessors(), Runtime.version(), CUSTOMERS);
        out.printf("%-44s %8s %8s %8s %8s%n", "through the gateway", "median", "p95", "p99", "found");
        measure("phone number, as people write it", this::phone, this::lookUp);
        measure("whole name", () -> ManyCustomers.name(random), this::search);
        measure("surname", () -> ManyCustomers.surname(random), this::search);
        measure("surname in English", () -> ManyCustomers.surnameInEnglish(random), this::search);
        measure(
                "surname, a letter left out",
                () -> ManyCustomers.misspelt(ManyCustomers.surname(random), random),
                this::search);
        measure(
                "name, a letter left out",
                () -> ManyCustomers.misspelt(ManyCustomers.name(random), random),
                this::search);
        measure(
                "English surname, a letter left out",
                () -> ManyCustomers.misspelt(ManyCustomers.surnameInEnglish(random), random),
                this::search);
        out.printf("%nplain SQL without an index%n");
        print("surname", Latencies.of(TIMES_PLAIN, () -> scan(database, ManyCustomers.surname(random))));
    }

    private String phone() {
        return ManyCustomers.phone(random, CUSTOMERS);
    }

    private interface Question {
        int found(String text) throws Exception;
    }

    private void measure(String what, Text text, Question question) throws Exception {
        Latencies.of(WARM_UP, () -> question.found(text.next()));
        print(what, Latencies.of(TIMES, () -> question.found(text.next())));
    }

    private void print(String what, Latencies latencies) {
        out.printf(
                "%-44s %8.1f %8.1f %8.1f %7.0f%%%n",
                what,
                latencies.millisecondsAt(0.5),
                latencies.millisecondsAt(0.95),
                latencies.millisecondsAt(0.99),
                100 * latencies.shareFound());
    }

    private int search(String name) throws Exception {
        return gateway.ask("/v1/customers/search", Map.of("name", name))
                .path("items")
                .size();
    }

    private int lookUp(String phone) throws Exception {
        return gateway.ask("/v1/customers/lookup", Map.of("type", "PHONE", "value", phone))
                        .has("id")
                ? 1
                : 0;
    }

    private static int scan(Connection database, String name) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "select count(*) from (select from customer where display_name || ' ' || coalesce(name_en, '') ilike ?) as found")) {
            statement.setString(1, "%" + name + "%");
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
