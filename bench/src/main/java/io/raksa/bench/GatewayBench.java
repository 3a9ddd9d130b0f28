package io.raksa.bench;

import io.raksa.bench.Wrk.Found;
import io.raksa.local.Platform;
import io.raksa.local.ServiceJvm;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the gateway costs: reads of one customer through it, its token checked and its headers set, beside nginx that passes the same calls
 * to the same service without any check, in turns; the time it adds to a call at half of that load; its memory while that goes on.
 */
final class GatewayBench {

    private static final List<String> NEEDED = List.of("nginx", "wrk");
    private static final int CONNECTIONS = 32;

    /** Before so long, Java's compiler takes a good part of the processor. */
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private static final int FEW_CONNECTIONS = 8;

    private final PrintStream out;
    private final Platform platform;
    private final Path folder;
    private final int rounds;
    private final Duration time;

    private GatewayBench(PrintStream out, Platform platform, Path folder, int rounds, Duration time) {
        this.out = out;
        this.platform = platform;
        this.folder = folder;
        this.rounds = rounds;
        this.time = time;
    }

    /** With the number of rounds and the seconds of each, where they are not to be 5 and 10. */
    public static void main(String[] arguments) throws Exception {
        List<String> missing =
                NEEDED.stream().filter(program -> !isOnThePath(program)).toList();
        if (!missing.isEmpty()) {
            System.out.println("GatewayBench is skipped: not on the PATH: " + String.join(", ", missing));
            return;
        }
        Path sources =
                Path.of(System.getenv().getOrDefault("RAKSA_SOURCES", ".")).toAbsolutePath();
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        try (TemporaryFolder home = TemporaryFolder.create();
                TemporaryFolder folder = TemporaryFolder.create();
                Platform platform = Platform.start(sources, home.path(), ServiceJvm.LASTING)) {
            new GatewayBench(System.out, platform, folder.path(), rounds, Duration.ofSeconds(seconds)).run(home.path());
        }
    }

    private static boolean isOnThePath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private void run(Path home) throws Exception {
        Machine.describe(
                out, "GatewayBench, %d connections, rounds of %d seconds".formatted(CONNECTIONS, time.toSeconds()));
        String path = "/v1/customers/" + customer();
        // They would take a part of the processor.
        List.of("feedback-service", "loyalty-service").forEach(platform::kill9);
        Wrk wrk = new Wrk(platform.tokens().ofRole("agent"), folder);
        URI service = platform.address("customer-service").resolve(path);
        URI gateway = platform.gateway().resolve(path);
        try (Nginx nginx = Nginx.before(platform.address("customer-service"), folder)) {
            URI plain = nginx.address().resolve(path);
            for (URI each : List.of(gateway, plain, gateway)) {
                wrk.run(each, CONNECTIONS, WARM_UP);
            }
            long before = residentMebibytes(home);
            double most = inTurns(wrk, gateway, plain);
            processorTime("the gateway", wrk, gateway, List.of(gatewayProcess(home)));
            processorTime("nginx", wrk, plain, nginx.processes());
            atHalfLoad(wrk, most, List.of(service, gateway, plain));
            out.printf(
                    "%nThe gateway's resident memory: %d MiB before the first round, %d MiB in the end%n",
                    before, residentMebibytes(home));
        }
    }

    private String customer() throws IOException, InterruptedException {
        return new Gateway(platform)
                .make("/v1/customers", Map.of("displayName", "สมชาย ใจดี"))
                .path("id")
                .asText();
    }

    /** Gives the most that the gateway answered in a second. */
    private double inTurns(Wrk wrk, URI gateway, URI plain) throws IOException, InterruptedException {
        out.printf(
                "%-10s %12s %12s %8s %14s %14s %8s%n",
                "", "gateway /s", "nginx /s", "ratio", "gateway p99", "nginx p99", "ratio");
        double most = 0;
        for (int round = 1; round <= rounds; round++) {
            Found nginx = wrk.run(plain, CONNECTIONS, time);
            Found own = wrk.run(gateway, CONNECTIONS, time);
            most = Math.max(most, own.perSecond());
            out.printf(
                    "%-10s %,12.0f %,12.0f %8.2f %11.1f ms %11.1f ms %8.2f%n",
                    "round " + round,
                    own.perSecond(),
                    nginx.perSecond(),
                    own.perSecond() / nginx.perSecond(),
                    own.p99(),
                    nginx.p99(),
                    own.p99() / nginx.p99());
        }
        return most;
    }

    /** What a call costs whoever passes it on; of all figures it depends least on what else the machine does. */
    private void processorTime(String who, Wrk wrk, URI address, List<ProcessHandle> processes)
            throws IOException, InterruptedException {
        Duration before = spent(processes);
        Found found = wrk.run(address, CONNECTIONS, time);
        out.printf(
                "%nprocessor time of %s for a call: %.3f ms",
                who, spent(processes).minus(before).toNanos() / (found.perSecond() * time.toSeconds()) / 1e6);
    }

    private static Duration spent(List<ProcessHandle> processes) {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static ProcessHandle gatewayProcess(Path home) throws IOException {
        String pid =
                Files.readAllLines(home.resolve("run").resolve("gateway.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private void atHalfLoad(Wrk wrk, double most, List<URI> addresses) throws IOException, InterruptedException {
        int pause = (int) Math.round(FEW_CONNECTIONS * 1_000 / (most / 2));
        out.printf("%n%n%-10s %12s %14s %14s%n", "half load", "calls /s", "median", "p99");
        List<String> names = List.of("directly", "gateway", "nginx");
        for (int round = 1; round <= Math.min(rounds, 3); round++) {
            for (int each = 0; each < names.size(); each++) {
                Found found = wrk.run(addresses.get(each), FEW_CONNECTIONS, time, pause);
                out.printf(
                        "%-10s %,12.0f %11.2f ms %11.2f ms%n",
                        names.get(each), found.perSecond(), found.median(), found.p99());
            }
        }
    }

    private static long residentMebibytes(Path home) throws IOException {
        Path status = Path.of("/proc", Long.toString(gatewayProcess(home).pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
