package io.raksa.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

/** The last words of a component since one of its starts. */
record LogTail(Path log, long from) {

    private static final int READ_BYTES = 64 << 10;
    private static final int LINES = 8;
    private static final int LINE_LENGTH = 240;
    private static final List<String> DISK_FULL =
            List.of("No space left on device", "disk full", "Disk quota exceeded");

    /** To be taken before a start: later words are those of that start. */
    static LogTail startingNow(Path log) throws IOException {
        return new LogTail(log, Files.exists(log) ? Files.size(log) : 0);
    }

    /** At most the last 64 KiB. */
    String text() {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(READ_BYTES);
            channel.position(Math.max(from, channel.size() - READ_BYTES));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        } catch (IOException e) {
            return "";
        }
    }

    boolean saysDiskFull() {
        String text = text();
        return DISK_FULL.stream().anyMatch(text::contains);
    }

    /** The last lines, indented, to be shown to a person. */
    String shown() {
        List<String> lines = text().lines().filter(line -> !line.isBlank()).toList();
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                .map(line -> "    " + (line.length() > LINE_LENGTH ? line.substring(0, LINE_LENGTH) + " ..." : line))
                .collect(Collectors.joining("\n"));
    }
}
