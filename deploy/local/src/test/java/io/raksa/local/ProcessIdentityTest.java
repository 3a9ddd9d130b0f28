package io.raksa.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdentityTest {

    @TempDir
    Path folder;

    private final ProcessHandle self = ProcessHandle.current();

    @Test
    void findsTheProcessThatWasWrittenDown() {
        ProcessIdentity.of(self).write(folder.resolve("self.pid"));
        assertThat(ProcessIdentity.read(folder.resolve("self.pid")).flatMap(ProcessIdentity::find))
                .contains(self);
    }

    @Test
    void leavesAloneAnotherProcessThatWasGivenTheSameNumber() {
        ProcessIdentity known = ProcessIdentity.of(self);
        ProcessIdentity earlier =
                new ProcessIdentity(known.pid(), known.startedAt().minus(Duration.ofMinutes(1)));
        assertThat(earlier.find()).isEmpty();
    }

    @Test
    void aDamagedOrMissingFileIsNobody() throws IOException {
        Files.writeString(folder.resolve("cut.pid"), "12");
        Files.writeString(folder.resolve("odd.pid"), "twelve\nnoon\n");
        assertThat(ProcessIdentity.read(folder.resolve("cut.pid"))).isEmpty();
        assertThat(ProcessIdentity.read(folder.resolve("odd.pid"))).isEmpty();
        assertThat(ProcessIdentity.read(folder.resolve("none.pid"))).isEmpty();
    }

    @Test
    void aProcessThatHasEndedButIsNotBuriedIsDead() throws IOException {
        assumeThat(Path.of("/proc/self/stat")).exists();
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0.1 & exec sleep 30").start();
        try {
            await().until(() -> parent.children().findFirst().isPresent());
            ProcessHandle child = parent.children().findFirst().orElseThrow();
            await().atMost(Duration.ofSeconds(5)).until(() -> !ProcessIdentity.alive(child));
            assertThat(ProcessIdentity.alive(parent.toHandle())).isTrue();
        } finally {
            parent.destroyForcibly();
        }
    }
}
