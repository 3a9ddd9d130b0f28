package io.raksa.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a bench ran on. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** A line on the machine and what is measured, and an empty one. */
    static void describe(PrintStream out, String what) throws IOException {
        out.printf(
                "%d cores%s, Java %s; %s%n%n",
                Runtime.getRuntime().availableProcessors(), processor(), Runtime.version(), what);
    }

    private static String processor() throws IOException {
        if (Files.notExists(PROCESSORS)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
                    .orElse("");
        }
    }
}
