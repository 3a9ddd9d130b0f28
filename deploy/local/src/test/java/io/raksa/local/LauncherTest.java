package io.raksa.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raksa.local.standin.StandInSources;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as the script gives them, each in a process of its own. */
class LauncherTest {

    private static final List<String> COMPONENTS =
            List.of("postgres", "issuer", "customer-service", "feedback-service", "loyalty-service", "gateway");

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private StateFolder state;

    @BeforeEach
    void settings() throws IOException {
        Ports.free().byVariable().forEach((variable, port) -> environment.put(variable, port.toString()));
        environment.put(
                "RAKSA_SOURCES", StandInSources.in(folder.resolve("sources")).toString());
        environment.put("RAKSA_HOME", folder.resolve("home").toString());
        state = new StateFolder(folder.resolve("home"));
        Unpacked.linkedFrom(state.root());
    }

    @AfterEach
    void stop() throws Exception {
        Said ignored = raksa("stop");
    }

    @Test
    void upStatusTokenStopAndUpAgain() throws Exception {
        assertThat(raksa("status").words()).doesNotContain("running");
        assertThat(raksa("token", "agent").words()).isEqualTo("Raksa is not running.\nStart it by ./raksa up.\n");
        assertThat(raksa("stop").words()).isEqualTo("Nothing was running.\n");

        Said up = raksa("up", "--detach");
        assertThat(up.words()).contains("Raksa is ready.", "rk_standin", "Stop          ./raksa stop");
        assertThat(up.code()).isZero();
        assertThat(alive()).containsExactlyElementsOf(COMPONENTS);
        assertThat(raksa("token", "agent").words()).startsWith("ey").hasLineCount(1);
        assertThat(raksa("status").words().lines().filter(line -> line.contains("running")))
                .hasSize(7);

        Said again = raksa("up");
        assertThat(again.words()).startsWith("Raksa is running already.\n").contains("Raksa is ready.");
        assertThat(again.code()).isZero();

        assertThat(raksa("stop").words()).isEqualTo("Ended: the platform.\n");
        assertThat(alive()).isEmpty();

        assertThat(raksa("up", "--detach").code()).isZero();
        assertThat(raksa("reset").words()).contains("Nothing was deleted.");
        assertThat(raksa("reset", "--yes").words())
                .endsWith("Ended: the platform.\nDeleted " + folder.resolve("home") + ".\n");
        assertThat(state.root()).doesNotExist();
    }

    @Test
    void aLauncherKilledAtOnceLeavesNothingThatTheNextOneTripsOver() throws Exception {
        assertThat(raksa("up", "--detach").code()).isZero();
        killLauncher();
        assertThat(alive()).containsExactlyElementsOf(COMPONENTS);

        Said up = raksa("up", "--detach");
        assertThat(up.words())
                .contains("An earlier launcher was killed; ended what it left running: ")
                .contains("Raksa is ready.");

        killLauncher();
        assertThat(raksa("stop").words()).startsWith("Ended: ").endsWith("postgres.\n");
        assertThat(alive()).isEmpty();
    }

    @Test
    void everyPartThatIsKilledComesBack() throws Exception {
        assertThat(raksa("up", "--detach").code()).isZero();
        for (String component : COMPONENTS) {
            ProcessIdentity before = identity(component).orElseThrow();
            Signal.KILL.send(before.find().orElseThrow());
            await().atMost(Duration.ofSeconds(30)).until(() -> identity(component)
                    .filter(after -> !after.equals(before))
                    .isPresent());
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> new LogTail(state.log(Launcher.NAME), 0)
                                .text()
                                .lines()
                                .filter(line -> line.endsWith("is ready again."))
                                .count()
                        == COMPONENTS.size());
        assertThat(Probe.answers(
                        URI.create("http://localhost:" + environment.get("RAKSA_GATEWAY_PORT") + "/environment")))
                .isTrue();
    }

    @Test
    void aComponentThatDoesNotStartIsNamedWithItsLastWords() throws Exception {
        StandInSources.doom(folder.resolve("sources"), "loyalty-service", "no such table: lots");
        Said up = raksa("up", "--detach");
        assertThat(up.words())
                .contains("loyalty-service ended by itself (exit code 3). Its last words:\n    no such table: lots\n")
                .contains("The whole log is " + state.log("loyalty-service"));
        assertThat(up.code()).isEqualTo(1);
        await().until(() -> alive().isEmpty());
    }

    private void killLauncher() {
        Signal.KILL.end(identity(Launcher.NAME).flatMap(ProcessIdentity::find).orElseThrow(), Duration.ofSeconds(5));
    }

    private List<String> alive() {
        return COMPONENTS.stream()
                .filter(component ->
                        identity(component).flatMap(ProcessIdentity::find).isPresent())
                .toList();
    }

    private Optional<ProcessIdentity> identity(String component) {
        return ProcessIdentity.read(state.pidFile(component));
    }

    private record Said(int code, String words) {}

    private Said raksa(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Java.program(), "-XX:TieredStopAtLevel=1", "-cp", Java.ownClassPath(), Main.class.getName())
                .redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }
}
