package io.raksa.loyalty.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.raksa.platform.file.FileFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Writes rows as a file; some of them are in memory at a time. */
final class ExportWriter {

    private final ObjectMapper json;
    private final FileFormat format;
    private final List<String> columns;

    ExportWriter(ObjectMapper json, FileFormat format, Class<? extends Exported> type) {
        this.json = json;
        this.format = format;
        this.columns = json.getSerializationConfig().introspect(json.constructType(type)).findProperties().stream()
                .map(property -> property.getName())
                .toList();
    }

    void write(OutputStream out, Function<String, List<Exported>> rowsAfter) throws IOException {
        if (format == FileFormat.CSV) {
            out.write(csv(List.of(columns)));
        }
        List<Exported> rows = rowsAfter.apply("");
        while (!rows.isEmpty()) {
            out.write(written(rows));
            rows = rowsAfter.apply(rows.getLast().mark());
        }
    }

    private byte[] written(List<Exported> rows) throws IOException {
        if (format == FileFormat.CSV) {
            return csv(rows.stream().map(this::values).toList());
        }
        StringBuilder lines = new StringBuilder();
        for (Exported row : rows) {
            lines.append(json.writeValueAsString(row)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> values(Exported row) {
        ObjectNode values = json.valueToTree(row);
        return columns.stream().map(values::path).map(JsonNode::asText).toList();
    }

    private static byte[] csv(List<List<String>> lines) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            lines.forEach(csv::writeRecord);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
