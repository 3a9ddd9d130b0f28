package io.raksa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script itself, in a repository whose Maven and Java only write down how they were called. */
class RaksaScriptTest {

    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

    @TempDir
    Path folder;

    private Path repository;
    private Path java;

    @BeforeEach
    void makeRepository() throws IOException {
        repository = Files.createDirectory(folder.resolve("a repository"));
        Files.copy(Path.of("../../raksa"), repository.resolve("raksa"));
        Files.writeString(repository.resolve("pom.xml"), "<project/>");
        Files.createDirectory(repository.resolve(".mvn"));
        for (String module : modulesOfRaksa()) {
            Files.createDirectories(repository.resolve(module).resolve("src/main"));
            Files.writeString(repository.resolve(module).resolve("pom.xml"), "<project/>");
        }
        script(repository.resolve("mvnw"), """
                echo built >> builds
                echo "[INFO] Building Raksa gateway 1.0.0-SNAPSHOT                                [6/7]"
                for service in customer-service feedback-service loyalty-service gateway; do
                  mkdir -p $service/target/quarkus-app && touch $service/target/quarkus-app/quarkus-run.jar
                done
                mkdir -p deploy/local/target && touch deploy/local/target/local.jar
                """);
        java = javaHome("25.0.1", "java");
    }

    @Test
    void withoutACommandItSaysWhichThereAre() throws Exception {
        assertThat(raksa().words()).contains("./raksa up", "./raksa demo", "./raksa test", "./raksa stop");
        assertThat(raksa().code()).isZero();
        assertThat(raksa("fly").code()).isEqualTo(2);
    }

    @Test
    void buildsFirstThenStartsTheLauncherOfItsOwnFolder() throws Exception {
        Said up = raksa("up", "--detach");
        assertThat(up.words())
                .contains("Building Raksa", "  6/7    Raksa gateway\n")
                .endsWith("-jar " + repository.resolve("deploy/local/target/local.jar") + " up --detach\n");
        assertThat(up.code()).isZero();
    }

    @Test
    void buildsAgainOnlyWhenSourcesHaveChanged() throws Exception {
        Path source = repository.resolve("gateway/src/main/Some file.java");
        Files.writeString(source, "class One {}");
        assertThat(raksa("up").code()).isZero();
        assertThat(raksa("up").words()).doesNotContain("Building");
        assertThat(builds()).isEqualTo(1);
        Files.writeString(source, "class Two {}");
        assertThat(raksa("demo").words()).contains("Building").endsWith(" demo\n");
        assertThat(builds()).isEqualTo(2);
        Files.delete(repository.resolve("loyalty-service/target/quarkus-app/quarkus-run.jar"));
        assertThat(raksa("up").code()).isZero();
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void aBuildThatFailsShowsItsErrorsAndStartsNothing() throws Exception {
        script(repository.resolve("mvnw"), "echo '[ERROR] Some.java:[3,1] cannot find symbol'; exit 1");
        Said up = raksa("up");
        assertThat(up.code()).isEqualTo(1);
        assertThat(up.words())
                .contains("[ERROR] Some.java:[3,1] cannot find symbol")
                .endsWith("The build failed; the whole log is " + repository.resolve(".raksa/log/build.log") + ".\n");
    }

    @Test
    void beforeTheFirstBuildOtherCommandsSayWhatToDo() throws Exception {
        Said status = raksa("status");
        assertThat(status.words())
                .isEqualTo("Raksa has not been built yet.\nRun ./raksa up, which builds and starts it.\n");
        assertThat(status.code()).isEqualTo(1);
    }

    @Test
    void aJavaThatIsTooOldIsPassedOver() throws Exception {
        assertThat(raksa("jdk").words()).isEqualTo(java + "\n");
        java = javaHome("17.0.15", "old java");
        assertThat(raksa("jdk").words()).doesNotContain("old java");
    }

    @Test
    void testsEndWithSurefiresCountsAndAnHonestCode() throws Exception {
        script(repository.resolve("mvnw"), """
                echo "[INFO] Building Raksa platform 1.0.0-SNAPSHOT                           [2/10]"
                echo "[INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in io.raksa.SomeTest"
                echo "[INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0"
                echo "[INFO] Building Raksa gateway 1.0.0-SNAPSHOT                            [7/10]"
                echo "[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 1"
                exit 1
                """);
        Said test = raksa("test");
        assertThat(test.words())
                .endsWith("[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 1\n"
                        + "Tests run: 5, Failures: 1, Errors: 0, Skipped: 1\n"
                        + "Not everything passed; the whole log is " + repository.resolve(".raksa/log/test.log")
                        + ".\n");
        assertThat(test.code()).isEqualTo(1);
    }

    @Test
    void testsEndThePlatformWhoseProgramsTheyReplace() throws Exception {
        assertThat(raksa("up").code()).isZero();
        Path run = Files.createDirectories(repository.resolve(".raksa/run"));
        Files.writeString(run.resolve("launcher.pid"), ProcessHandle.current().pid() + "\n");
        assertThat(raksa("test").words())
                .startsWith("Ending the platform that runs now, since the tests build anew what it runs on.\n")
                .contains("local.jar stop\n");
    }

    private static List<String> modulesOfRaksa() throws IOException {
        return MODULE.matcher(Files.readString(Path.of("../../pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private long builds() throws IOException {
        return Files.readString(repository.resolve("builds")).lines().count();
    }

    private Path javaHome(String version, String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name).resolve("bin")).getParent();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), "echo \"$@\"");
        script(home.resolve("bin/javac"), "echo javac " + version);
        return home;
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private record Said(int code, String words) {}

    private Said raksa(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", repository.resolve("raksa").toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().remove("RAKSA_HOME");
        Process process = builder.start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }
}
