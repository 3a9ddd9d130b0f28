package io.raksa.bench;

import io.raksa.customer.valuation.core.Fit;
import io.raksa.customer.valuation.core.Histories;
import io.raksa.customer.valuation.core.History;
import io.raksa.customer.valuation.core.ModelKind;
import io.raksa.customer.valuation.core.PurchaseModel;
import io.raksa.customer.valuation.core.Scores;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The fit of BG/NBD to CDNOW beside a Python package's in the same run; then the fit and the scores of ten million customers. */
final class ValuationBench {

    private static final LocalDate CALIBRATED = LocalDate.parse("1997-09-30");
    private static final int CUSTOMERS = 10_000_000;
    private static final int WARM_UP = 300;
    private static final int TIMES = 51;
    private static final int TIMES_OF_MANY = 5;
    private static final double HORIZON = 52;

    private final PrintStream out;

    private ValuationBench(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Path sources = Path.of(System.getenv().getOrDefault("RAKSA_SOURCES", "."));
        new ValuationBench(System.out).run(sources.resolve("../shared/data/cdnow/sample.csv"));
    }

    private void run(Path sample) throws Exception {
        Runtime machine = Runtime.getRuntime();
        out.printf(
                "%d cores, %,d MB of heap, Java %s; ValuationBench%n%n",
                machine.availableProcessors(), machine.maxMemory() >> 20, Runtime.version());
        if (Files.exists(sample)) {
            besidePython(histories(sample));
        } else {
            out.printf("The fit beside Python is skipped: there is no %s.%n%n", sample);
        }
        manyCustomers();
    }

    private void besidePython(List<Histories.Group> groups) throws IOException, InterruptedException {
        Histories histories = Histories.of(groups);
        IntStream.range(0, WARM_UP).forEach(i -> ModelKind.BG_NBD.fit(histories));
        double own = median(TIMES, () -> ModelKind.BG_NBD.fit(histories));
        Fit fit = ModelKind.BG_NBD.fit(histories);
        out.printf("BG/NBD fitted to CDNOW, %,.0f customers in %,d groups%n", histories.total(), histories.size());
        out.printf("  %-60s %9.3f ms  %s%n", "here: two starts, standard errors", own * 1e3, figures(fit));
        List<PythonFit.Timed> besides = PythonFit.of(groups);
        if (besides.isEmpty()) {
            out.println(
                    "  beside Python: skipped, since there is none with lifetimes or scipy (RAKSA_BENCH_PYTHON names one)");
        }
        for (PythonFit.Timed python : besides) {
            out.printf(
                    "  %-60s %9.3f ms  %s  %.0f times as long%n",
                    python.what(), python.seconds() * 1e3, python.parameters(), python.seconds() / own);
        }
        out.println();
    }

    private void manyCustomers() {
        long started = System.nanoTime();
        Population population = Population.of(CUSTOMERS);
        out.printf("%,d customers drawn in %.1f s%n", CUSTOMERS, seconds(started));
        started = System.nanoTime();
        Population.Grouped grouped = population.grouped();
        out.printf(
                "  grouped by history %38.2f s  %,d groups%n",
                seconds(started), grouped.histories().size());
        double fitting = median(TIMES_OF_MANY, () -> ModelKind.BG_NBD.fit(grouped.histories()));
        Fit fit = ModelKind.BG_NBD.fit(grouped.histories());
        out.printf("  fitted, two starts, standard errors %21.2f s  %s%n", fitting, figures(fit));
        PurchaseModel model = ModelKind.BG_NBD.with(fit.parameters());
        double scoring = median(TIMES_OF_MANY, () -> scored(model, grouped));
        out.printf("  scored: P(alive) and a year's purchases of each %9.2f s%n", scoring);
    }

    /** P(alive) and expected purchases of every customer, in two columns. */
    private static double[][] scored(PurchaseModel model, Population.Grouped grouped) {
        Scores scores = new Scores(model, grouped.histories(), HORIZON);
        double[][] columns = new double[2][CUSTOMERS];
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            columns[0][customer] = scores.alive(grouped.groupOf(customer));
            columns[1][customer] = scores.expected(grouped.groupOf(customer));
        }
        return columns;
    }

    private static List<Histories.Group> histories(Path sample) throws IOException {
        Map<String, TreeSet<LocalDate>> days = new TreeMap<>();
        try (var lines = Files.lines(sample)) {
            lines.skip(1).map(line -> line.split(",", -1)).forEach(field -> days.computeIfAbsent(
                            field[0], first -> new TreeSet<>())
                    .add(LocalDate.parse(field[1])));
        }
        return days.values().stream()
                .map(all -> all.headSet(CALIBRATED, true))
                .collect(Collectors.groupingBy(
                        known -> History.of(known.size(), known.first(), known.last(), CALIBRATED),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(group -> new Histories.Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static double median(int times, Supplier<?> work) {
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            long started = System.nanoTime();
            Object result = work.get();
            took[i] = seconds(started);
            if (result == null) {
                throw new IllegalStateException("nothing came out");
            }
        }
        Arrays.sort(took);
        return took[times / 2];
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static String figures(Fit fit) {
        return fit.parameters().stream().map("%.4f"::formatted).collect(Collectors.joining(" "));
    }
}
