package io.raksa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void name() {
        log = folder.resolve("some.log");
    }

    @Test
    void knowsOnlyWhatWasSaidSinceTheStart() throws IOException {
        Files.writeString(log, "PANIC: could not write: No space left on device\n");
        LogTail tail = LogTail.startingNow(log);
        Files.writeString(log, "ready\n", StandardOpenOption.APPEND);
        assertThat(tail.text()).isEqualTo("ready\n");
        assertThat(tail.saysDiskFull()).isFalse();
    }

    @Test
    void recognisesAFullDisk() throws IOException {
        LogTail tail = LogTail.startingNow(log);
        Files.writeString(log, "FATAL: could not extend file \"base/5/2\": No space left on device\n");
        assertThat(tail.saysDiskFull()).isTrue();
    }

    @Test
    void showsTheLastLinesShortened() throws IOException {
        LogTail tail = LogTail.startingNow(log);
        String lines = IntStream.rangeClosed(1, 20).mapToObj(i -> "line " + i).collect(Collectors.joining("\n\n"));
        Files.writeString(log, lines + "\n" + "x".repeat(1000) + "\n");
        assertThat(tail.shown().lines())
                .hasSize(8)
                .startsWith("    line 14", "    line 15")
                .last()
                .isEqualTo("    " + "x".repeat(240) + " ...");
    }

    @Test
    void aLogThatIsMissingSaysNothing() {
        assertThat(new LogTail(log, 0).text()).isEmpty();
    }
}
