package io.raksa.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The load generator of that name, which must be on the PATH: so many connections on which one call follows the other.
 *
 * @param token the bearer token of every call
 * @param folder for its scripts
 */
record Wrk(String token, Path folder) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern MEDIAN = Pattern.compile("\\s50%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern P99 = Pattern.compile("\\s99%\\s+([0-9.]+)(us|ms|s)");
    private static final List<String> FAULTS = List.of("Non-2xx", "Socket errors");

    /**
     * What one run found.
     *
     * @param perSecond calls answered in a second
     * @param median milliseconds
     * @param p99 milliseconds
     */
    record Found(double perSecond, double median, double p99) {}

    /** Calls as fast as answers come. */
    Found run(URI address, int connections, Duration time) throws IOException, InterruptedException {
        return run(address, connections, time, List.of());
    }

    /** Calls with a pause after each answer, in milliseconds. */
    Found run(URI address, int connections, Duration time, int pause) throws IOException, InterruptedException {
        Path script = folder.resolve("pause.lua");
        Files.writeString(script, "function delay() return %d end%n".formatted(pause));
        return run(address, connections, time, List.of("--script", script.toString()));
    }

    private Found run(URI address, int connections, Duration time, List<String> more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "wrk",
                "--threads=1",
                "--connections=" + connections,
                "--duration=" + time.toSeconds() + "s",
                "--timeout=30s",
                "--latency",
                "--header",
                "Authorization: Bearer " + token));
        command.addAll(more);
        command.add(address.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find() || FAULTS.stream().anyMatch(said::contains)) {
            throw new IllegalStateException("wrk said: " + said);
        }
        return new Found(Double.parseDouble(rate.group(1)), milliseconds(MEDIAN, said), milliseconds(P99, said));
    }

    private static double milliseconds(Pattern figure, String said) {
        Matcher found = figure.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("wrk said: " + said);
        }
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2).toLowerCase(Locale.ROOT)) {
            case "us" -> value / 1_000;
            case "ms" -> value;
            default -> value * 1_000;
        };
    }
}
