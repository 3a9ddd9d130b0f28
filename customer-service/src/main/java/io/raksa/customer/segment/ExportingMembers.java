package io.raksa.customer.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.customer.segment.core.Csv;
import io.raksa.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Writes the members of a segment to a file. They are read in pieces, each by one statement of its own: a reader may be as slow as it likes,
 * and holds neither a connection nor a snapshot of the database, and memory stays as it is however many members there are.
 */
@ApplicationScoped
class ExportingMembers {

    private static final int AT_ONCE = 500;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ExportRepository repository;
    private final Audit audit;
    private final ObjectMapper json;

    ExportingMembers(ExportRepository repository, Audit audit, ObjectMapper json) {
        this.repository = repository;
        this.audit = audit;
        this.json = json;
    }

    /** What an audit entry says of an export. */
    record Begun(ExportFormat format) {}

    /** Notes who takes members out, before the first one leaves. */
    @Transactional
    void begin(UUID segmentId, ExportFormat format) {
        audit.record("segment.exported", "segment-export", segmentId, 0, null, new Begun(format), null);
    }

    /**
     * Writes all members.
     *
     * @param byteOrderMark whether CSV begins with one, by which Excel knows UTF-8
     */
    void write(UUID segmentId, ExportFormat format, boolean byteOrderMark, OutputStream out) throws IOException {
        if (format == ExportFormat.CSV) {
            String head = Csv.line(SegmentExportLine.columns());
            write(byteOrderMark ? BYTE_ORDER_MARK + head : head, out);
        }
        List<SegmentExportLine> some = repository.membersAfter(segmentId, new UUID(0, 0), AT_ONCE);
        while (!some.isEmpty()) {
            StringBuilder text = new StringBuilder();
            for (SegmentExportLine line : some) {
                text.append(text(line, format));
            }
            write(text.toString(), out);
            some = repository.membersAfter(segmentId, some.getLast().customerId(), AT_ONCE);
        }
    }

    private String text(SegmentExportLine line, ExportFormat format) throws JsonProcessingException {
        return switch (format) {
            case CSV -> Csv.line(line.cells(json.writeValueAsString(line.facts())));
            case NDJSON -> json.writeValueAsString(line) + "\n";
        };
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
