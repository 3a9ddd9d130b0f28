package io.raksa.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final List<String> said = new ArrayList<>();
    private ComponentRun run;
    private Supervisor supervisor;

    @BeforeEach
    void start() {
        run = new ComponentRun(new Sleeper(), new StateFolder(folder).prepared());
        run.start();
        supervisor = new Supervisor(List.of(run), now::get, said::add);
    }

    @AfterEach
    void end() {
        run.end();
    }

    @Test
    void whatDiesIsRestartedAndSaidToBeReadyAgain() {
        supervisor.look();
        assertThat(said).isEmpty();
        run.kill9();
        supervisor.look();
        assertThat(run.alive()).isTrue();
        supervisor.look();
        assertThat(said)
                .containsExactly(
                        "sleeper died and is being restarted; why is in its log, " + folder.resolve("log/sleeper.log")
                                + ".",
                        "sleeper is ready again.");
    }

    @Test
    void whatDiesAFourthTimeWithinAMinuteIsLeftWithAWordOnWhatToDo() {
        dieAndLook(3);
        assertThat(run.alive()).isTrue();
        dieAndLook(1);
        assertThat(run.alive()).isFalse();
        assertThat(said.getLast())
                .startsWith("sleeper died 4 times within a minute and is left as it is; the others run on.\n")
                .contains("sleeper ended by itself (exit code 137). Its last words:\n    awake")
                .endsWith("Put right what it says, then run ./raksa up again.");
        int words = said.size();
        supervisor.look();
        assertThat(said).hasSize(words);
    }

    @Test
    void deathsSpreadOverTimeAreForgiven() {
        dieAndLook(3);
        now.set(now.get().plus(Duration.ofSeconds(61)));
        dieAndLook(1);
        assertThat(run.alive()).isTrue();
    }

    private void dieAndLook(int times) {
        for (int i = 0; i < times; i++) {
            await().until(() -> new LogTail(run.log(), 0).text().lines().count() > 0);
            run.kill9();
            supervisor.look();
        }
    }

    private static final class Sleeper implements Component {

        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public String address() {
            return "nowhere";
        }

        @Override
        public Launch prepare() {
            return new Launch(List.of("sh", "-c", "echo awake; exec sleep 60"), Map.of());
        }

        @Override
        public boolean ready() {
            return true;
        }
    }
}
