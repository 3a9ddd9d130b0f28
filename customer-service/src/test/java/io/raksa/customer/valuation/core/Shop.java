package io.raksa.customer.valuation.core;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Customers of a shop as its raw data have them: by customer, what was spent on each purchase day. */
record Shop(Map<String, TreeMap<LocalDate, Double>> days) {

    private static final Path DATA = Path.of("../../shared/data");

    /** A customer up to a day: the history, and what the repeat days brought on average. */
    record Known(History history, double mean) {}

    static Shop cdnowSample() {
        return read("cdnow/sample.csv", Shop::cdnow);
    }

    static Shop cdnowMaster() {
        return read("cdnow/master.csv.gz", Shop::cdnow);
    }

    /** Valid lines only: of a known customer, not cancelled, of a quantity and at a price. */
    static Shop onlineRetail() {
        return read("online-retail/lines.csv.gz", (fields, shop) -> {
            double quantity = Double.parseDouble(fields.get(3));
            double price = Double.parseDouble(fields.get(5));
            if (!fields.get(6).isEmpty() && !fields.get(0).startsWith("C") && quantity > 0 && price > 0) {
                shop.add(fields.get(6), LocalDate.parse(fields.get(4).substring(0, 10)), quantity * price);
            }
        });
    }

    /** The customers who came within a period, its last day excluded. */
    Shop acquired(LocalDate from, LocalDate to) {
        TreeMap<String, TreeMap<LocalDate, Double>> kept = new TreeMap<>(days);
        kept.values()
                .removeIf(customer -> customer.firstKey().isBefore(from)
                        || !customer.firstKey().isBefore(to));
        return new Shop(kept);
    }

    List<Known> until(LocalDate end) {
        return days.values().stream()
                .map(customer -> customer.headMap(end, true))
                .filter(customer -> !customer.isEmpty())
                .map(customer -> {
                    double repeats = customer.tailMap(customer.firstKey(), false).values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum();
                    return new Known(
                            History.of(customer.size(), customer.firstKey(), customer.lastKey(), end),
                            customer.size() > 1 ? repeats / (customer.size() - 1) : 0);
                })
                .toList();
    }

    Calibration.Data calibration(LocalDate end, LocalDate holdoutEnd) {
        List<Known> known = until(end);
        List<Spending.Group> spending = known.stream()
                .filter(customer -> customer.mean() > 0)
                .map(customer -> new Spending.Group(customer.history().repeats(), customer.mean(), 1))
                .toList();
        double holdout = days.values().stream()
                .filter(customer -> !customer.firstKey().isAfter(end))
                .mapToInt(customer ->
                        customer.subMap(end, false, holdoutEnd, true).size())
                .sum();
        double weeks = ChronoUnit.DAYS.between(end, holdoutEnd) / History.DAYS_A_WEEK;
        return new Calibration.Data(
                histories(known.stream().map(Known::history).toList()), new Spending(spending), weeks, holdout);
    }

    static Histories histories(List<History> histories) {
        Map<History, Long> groups =
                histories.stream().collect(Collectors.groupingBy(history -> history, Collectors.counting()));
        return Histories.of(groups.entrySet().stream()
                .map(group -> new Histories.Group(group.getKey(), group.getValue()))
                .toList());
    }

    private void add(String customer, LocalDate day, double amount) {
        days.computeIfAbsent(customer, first -> new TreeMap<>()).merge(day, amount, Double::sum);
    }

    private static void cdnow(List<String> fields, Shop shop) {
        shop.add(fields.get(0), LocalDate.parse(fields.get(1)), Double.parseDouble(fields.get(3)));
    }

    private static Shop read(String file, BiConsumer<List<String>, Shop> line) {
        Path path = DATA.resolve(file);
        assumeTrue(Files.exists(path), "Skipped: there is no " + path + "; nothing but these tests needs it");
        Shop shop = new Shop(new TreeMap<>());
        try (InputStream raw = Files.newInputStream(path);
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(Shop::fields).forEach(fields -> line.accept(fields, shop));
            return shop;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(sign);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
