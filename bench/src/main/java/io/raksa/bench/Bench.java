package io.raksa.bench;

import io.raksa.local.Platform;
import io.raksa.local.ServiceJvm;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Purchases a second through the gateway, singly and in bulk, beside the same rows by plain SQL on the same PostgreSQL in the same run.
 * Starts a platform of its own on free ports and an empty folder, and ends it.
 */
final class Bench {

    private static final int CLIENTS = 8;
    private static final int WARM_UP = 5_000;
    private static final int SINGLY = 4_000;
    private static final int IN_BULK = 20_000;

    private final PrintStream out;
    private final Platform platform;

    private Bench(PrintStream out, Platform platform) {
        this.out = out;
        this.platform = platform;
    }

    public static void main(String[] arguments) throws Exception {
        Path sources =
                Path.of(System.getenv().getOrDefault("RAKSA_SOURCES", ".")).toAbsolutePath();
        try (TemporaryFolder home = TemporaryFolder.create();
                Platform platform = Platform.start(sources, home.path(), ServiceJvm.LASTING)) {
            new Bench(System.out, platform).run();
        }
    }

    private void run() throws Exception {
        Runtime machine = Runtime.getRuntime();
        out.printf("%d cores, Java %s; ./raksa bench%n%n", machine.availableProcessors(), Runtime.version());
        out.printf("%-42s %14s %14s %8s%n", "purchases", "platform /s", "plain SQL /s", "ratio");
        Gateway gateway = new Gateway(platform);
        Rate.of(CLIENTS, 0, WARM_UP, number -> gateway.post(new Purchase(number)));
        int from = WARM_UP;
        for (int clients : List.of(1, CLIENTS)) {
            int to = from + SINGLY;
            Rate through = Rate.of(clients, from, to, number -> gateway.post(new Purchase(number)));
            print("singly, %d at once".formatted(clients), through, singlyBySql(clients, from, to));
            from = to;
        }
        int start = from;
        Rate through = Rate.of(1, 0, 1, once -> gateway.postInBulk(start, start + IN_BULK));
        print(
                "in bulk, one request of %,d lines".formatted(IN_BULK),
                new Rate(IN_BULK, through.took()),
                inBulkBySql(start));
    }

    private Rate singlyBySql(int clients, int from, int to) throws Exception {
        ThreadLocal<PlainSql> own = ThreadLocal.withInitial(this::plainSql);
        return Rate.of(clients, from, to, number -> own.get().write(new Purchase(number)));
    }

    private Rate inBulkBySql(int start) throws Exception {
        try (PlainSql sql = plainSql()) {
            Rate rate =
                    Rate.of(1, 0, IN_BULK / 200, chunk -> sql.write(start + chunk * 200, start + (chunk + 1) * 200));
            return new Rate(IN_BULK, rate.took());
        }
    }

    private PlainSql plainSql() {
        try {
            return new PlainSql(platform.connect("customer"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void print(String what, Rate platformRate, Rate sqlRate) {
        out.printf(
                "%-42s %,14.0f %,14.0f %8.2f%n",
                what, platformRate.perSecond(), sqlRate.perSecond(), platformRate.perSecond() / sqlRate.perSecond());
    }
}
