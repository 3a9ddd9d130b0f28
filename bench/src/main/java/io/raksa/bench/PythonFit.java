package io.raksa.bench;

import io.raksa.customer.valuation.core.Histories;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** The same fit by a Python package: the interpreter that {@code RAKSA_BENCH_PYTHON} names, with lifetimes or scipy. */
final class PythonFit {

    private static final String TIMES = "11";

    private PythonFit() {}

    /** A fit by Python and how long it took, by the median. */
    record Timed(String what, double seconds, String parameters) {}

    /** The fits; none where Python or its packages are missing. */
    static List<Timed> of(List<Histories.Group> groups) throws IOException, InterruptedException {
        Path script = Files.createTempFile("bg_nbd_fit", ".py");
        try (InputStream packed = Objects.requireNonNull(PythonFit.class.getResourceAsStream("bg_nbd_fit.py"))) {
            Files.copy(packed, script, StandardCopyOption.REPLACE_EXISTING);
            return run(script, groups);
        } finally {
            Files.delete(script);
        }
    }

    private static List<Timed> run(Path script, List<Histories.Group> groups) throws IOException, InterruptedException {
        String python = System.getenv().getOrDefault("RAKSA_BENCH_PYTHON", "python3");
        Process process;
        try {
            process = new ProcessBuilder(python, script.toString(), TIMES)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            return List.of();
        }
        try (PrintWriter rows = new PrintWriter(process.getOutputStream(), false, StandardCharsets.UTF_8)) {
            groups.forEach(group -> rows.println("%d %s %s %.0f"
                    .formatted(
                            group.history().repeats(),
                            group.history().recency(),
                            group.history().age(),
                            group.customers())));
        }
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            List<Timed> timed = answers.lines().map(PythonFit::read).toList();
            return process.waitFor() == 0 ? timed : List.of();
        }
    }

    private static Timed read(String answer) {
        String[] parts = answer.split("\t", -1);
        return new Timed(
                "%s, given %s".formatted(parts[2], parts[0]),
                Double.parseDouble(parts[1]),
                String.join(" ", List.of(parts).subList(3, parts.length)));
    }
}
