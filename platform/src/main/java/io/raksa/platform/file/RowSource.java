package io.raksa.platform.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The rows of a file, one at a time. */
public final class RowSource {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RowSource() {}

    /** Takes rows. */
    public interface Taker {

        /** A line that was read. */
        void row(Row row);

        /** A line that is none of this kind of file. */
        void unreadable(long line, String text);
    }

    /** What keeps a file from being read on. */
    public static final class BrokenFile extends Exception {

        BrokenFile(String message) {
            super(message);
        }
    }

    /**
     * Reads a file to its end.
     *
     * @param separator what stands between the values of a CSV file
     * @throws BrokenFile where it cannot be read on; what was read before was taken
     */
    public static void read(
            InputStream file, FileFormat format, FileEncoding encoding, char separator, ObjectMapper json, Taker taker)
            throws IOException, BrokenFile {
        InputStreamReader text = new InputStreamReader(file, encoding.charset());
        switch (format) {
            case CSV -> csv(text, separator, taker);
            case NDJSON -> ndjson(new BufferedReader(text), json, taker);
        }
    }

    private static void csv(InputStreamReader text, char separator, Taker taker) throws IOException, BrokenFile {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                return;
            }
            List<String> header = records.next().getFields().stream()
                    .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                    .toList();
            while (records.hasNext()) {
                taker.row(row(header, records.next()));
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new BrokenFile(String.valueOf(broken.getMessage()));
        }
    }

    private static Row row(List<String> header, CsvRecord line) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), line.getFieldCount()); i++) {
            put(values, header.get(i), line.getField(i));
        }
        return new Row(line.getStartingLineNumber(), values);
    }

    private static void ndjson(BufferedReader text, ObjectMapper json, Taker taker) throws IOException {
        long number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            String plain = line.replace(BYTE_ORDER_MARK, "");
            if (plain.isBlank()) {
                continue;
            }
            try {
                Map<String, String> values = new HashMap<>();
                json.readValue(plain, new TypeReference<Map<String, Object>>() {})
                        .forEach((name, value) -> put(values, name, value == null ? "" : String.valueOf(value)));
                taker.row(new Row(number, values));
            } catch (JsonProcessingException notAnObject) {
                taker.unreadable(number, plain);
            }
        }
    }

    private static void put(Map<String, String> values, String column, String value) {
        String stripped = value.strip();
        if (!stripped.isEmpty()) {
            values.put(column, stripped.replace("\u0000", "\uFFFD"));
        }
    }
}
