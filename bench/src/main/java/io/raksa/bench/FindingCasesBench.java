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
 * How long an agent waits for cases among a million, through the gateway: two Thai words, common, rare, never together and in none; English;
 * and for the pages of an inbox. The baseline looks for the same two words by plain SQL without an index, over the same rows in the same run.
 */
final class FindingCasesBench {

    private static final int CASES = 1_000_000;
    private static final int WARM_UP = 100;
    private static final int TIMES = 300;
    private static final int TIMES_PLAIN = 10;
    private static final int SEED = 2026;

    private static final String[] THINGS = {"อาหาร", "พนักงาน", "ห้องพัก", "การจัดส่ง"};
    private static final String[] FAULTS = {
        "ช้ามาก", "ไม่สุภาพ", "สกปรก", "ผิดรายการ", "เสียหาย", "แพงเกินไป", "รอนาน", "ไม่ตรงปก"
    };

    private final PrintStream out;
    private final Gateway gateway;
    private final RandomGenerator random = new SplittableRandom(SEED);

    private FindingCasesBench(PrintStream out, Gateway gateway) {
        this.out = out;
        this.gateway = gateway;
    }

    public static void main(String[] arguments) throws Exception {
        Path sources =
                Path.of(System.getenv().getOrDefault("RAKSA_SOURCES", ".")).toAbsolutePath();
        try (TemporaryFolder home = TemporaryFolder.create();
                Platform platform = Platform.start(sources, home.path(), ServiceJvm.LASTING);
                Connection database = platform.connect("feedback")) {
            ManyCases.write(database, CASES);
            new FindingCasesBench(System.out, new Gateway(platform)).run(database);
        }
    }

    private interface Words {
        String next();
    }

    private void run(Connection database) throws Exception {
        Runtime machine = Runtime.getRuntime();
        out.printf(
                "%d cores, Java %s; FindingCasesBench, %,d cases, one agent, milliseconds%n%n",
                machine.availableProcessors(), Runtime.version(), CASES);
        out.printf("%-52s %8s %8s %8s %8s%n", "through the gateway", "median", "p95", "p99", "found");
        search("two Thai words, together in one of forty", () -> pick(THINGS) + " " + pick(FAULTS));
        search("two Thai words, one rare (one of a thousand)", () -> pick(FAULTS) + " ถั่วลิสง");
        search("two Thai words, each common, never together", () -> "อาหาร พนักงาน");
        search("a Thai word and a number", () -> pick(THINGS) + " " + (1 + random.nextInt(CASES)));
        search("two English words", () -> "waiter broken");
        search("words of no case", () -> "ช้างเผือก ลอยฟ้า");
        page("inbox: open, the newest first", "/v1/complaints?open=true&limit=50");
        page("inbox: of a team, what is due first", "/v1/complaints?team=team-4&order=DUE&limit=50");
        page("inbox: received, what is due first", "/v1/complaints?state=RECEIVED&order=DUE&limit=50");
        out.printf("%nplain SQL without an index%n");
        print("two Thai words", Latencies.of(TIMES_PLAIN, () -> scan(database, pick(THINGS), pick(FAULTS))));
    }

    private void search(String what, Words words) throws Exception {
        Latencies.of(WARM_UP, () -> found(words.next()));
        print(what, Latencies.of(TIMES, () -> found(words.next())));
    }

    private void page(String what, String path) throws Exception {
        Latencies.of(WARM_UP, () -> gateway.read(path).path("items").size());
        print(what, Latencies.of(TIMES, () -> gateway.read(path).path("items").size()));
    }

    private int found(String words) throws Exception {
        return gateway.ask("/v1/complaints/search", Map.of("words", words))
                .path("items")
                .size();
    }

    private void print(String what, Latencies latencies) {
        out.printf(
                "%-52s %8.1f %8.1f %8.1f %7.0f%%%n",
                what,
                latencies.millisecondsAt(0.5),
                latencies.millisecondsAt(0.95),
                latencies.millisecondsAt(0.99),
                100 * latencies.shareFound());
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static int scan(Connection database, String one, String other) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "select count(*) from (select from feedback where text ilike ? and text ilike ?) as found")) {
            statement.setString(1, "%" + one + "%");
            statement.setString(2, "%" + other + "%");
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
