package io.raksa.customer.segment;

import io.raksa.platform.bulk.BulkIntake;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** How an export is written. */
enum ExportFormat {
    CSV(ExportFormat.TEXT_CSV),
    NDJSON(BulkIntake.NDJSON);

    static final String TEXT_CSV = "text/csv";

    private final MediaType mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = MediaType.valueOf(mediaType);
    }

    /** The one a client likes best; {@link #CSV} where it takes anything. */
    static ExportFormat preferredBy(List<MediaType> accepted) {
        return accepted.stream()
                .flatMap(type -> Stream.of(values()).filter(format -> format.mediaType.isCompatible(type)))
                .findFirst()
                .orElse(CSV);
    }

    /** As a response names it. */
    String contentType() {
        return mediaType.withCharset("utf-8").toString();
    }

    /** The ending of a file's name. */
    String extension() {
        return this == CSV ? "csv" : "ndjson";
    }
}
