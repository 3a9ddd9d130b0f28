package io.raksa.bench;

import io.raksa.local.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, which must be on the PATH. */
record Pgbench(Platform platform, String database, Path script) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Pattern DONE = Pattern.compile("number of transactions actually processed: (\\d+)/(\\d+)");

    /** Runs the script so often with so many clients at once. */
    Rate run(int clients, int times, long first) throws IOException, InterruptedException {
        int each = times / clients;
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=2",
                        "--transactions=" + each,
                        "--define=i=-1",
                        "--define=each=" + each,
                        "--define=first=" + first,
                        "--file=" + script))
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.putAll(platform.environmentOf(database));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        Matcher done = DONE.matcher(said);
        if (process.waitFor() != 0
                || !rate.find()
                || !done.find()
                || !done.group(1).equals(done.group(2))) {
            throw new IllegalStateException("pgbench said: " + said);
        }
        int transactions = Integer.parseInt(done.group(1));
        return new Rate(
                transactions, Duration.ofNanos((long) (transactions / Double.parseDouble(rate.group(1)) * 1e9)));
    }
}
