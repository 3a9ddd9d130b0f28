package io.raksa.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** Where examples come from. */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Wisesight's names of the tones. */
    private static final Map<String, String> TONES =
            Map.of("pos", "POSITIVE", "neu", "NEUTRAL", "neg", "NEGATIVE", "q", "QUESTION");

    private Examples() {}

    /** Lines of JSON with {@code text} and {@code label}; a label of Wisesight's becomes a tone. */
    static List<Example> ofJsonLines(Path file) throws IOException {
        try (BufferedReader lines = open(Files.newInputStream(file), file.toString())) {
            return ofJsonLines(lines);
        }
    }

    /** The English examples that are shipped: written for this project, CC0. */
    static List<Example> english() throws IOException {
        try (InputStream resource = Examples.class.getResourceAsStream("english.jsonl");
                BufferedReader lines = open(Objects.requireNonNull(resource), "english.jsonl")) {
            return ofJsonLines(lines);
        }
    }

    /** Comma-separated lines, the first of which names the columns. */
    static List<Example> ofCsv(Path file, String text, String label) throws IOException {
        try (BufferedReader lines = open(Files.newInputStream(file), file.toString());
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(lines)) {
            return rows.stream()
                    .map(row -> new Example(row.getField(text), row.getField(label)))
                    .toList();
        }
    }

    /** The same examples in an order that depends on the seed only. */
    static List<Example> shuffled(List<Example> examples, long seed) {
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static List<Example> ofJsonLines(BufferedReader lines) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode example = JSON.readTree(line);
            String label = example.required("label").asText();
            examples.add(new Example(example.required("text").asText(), TONES.getOrDefault(label, label)));
        }
        return examples;
    }

    private static BufferedReader open(InputStream in, String name) throws IOException {
        return new BufferedReader(
                new InputStreamReader(name.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }
}
