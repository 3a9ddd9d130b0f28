package io.raksa.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedServerTest {

    @TempDir
    Path temporary;

    @Test
    void aServerEndsWithItsJvmOrIsRemovedByTheNext() throws Exception {
        var killed = startJvm();
        var abandoned = databaseOf(killed);
        killed.destroyForcibly().waitFor();
        abandoned.connect().close();

        var next = startJvm();
        var used = databaseOf(next);

        assertThatThrownBy(abandoned::connect).isInstanceOf(SQLException.class);
        assertThat(folders()).singleElement().asString().startsWith("raksa-postgres-" + next.pid());

        next.getOutputStream().close();

        assertThat(next.waitFor()).isZero();
        assertThatThrownBy(used::connect).isInstanceOf(SQLException.class);
        assertThat(folders()).isEmpty();
    }

    /** Another JVM, which asks for a database, tells where it is, and ends when its input does. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(RaksaPostgres.database("trial").jdbcUrl());
        System.in.read();
    }

    private Process startJvm() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dot.epg.working-dir=" + System.getProperty("java.io.tmpdir") + "/embedded-pg",
                        AbandonedServerTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static TestDatabase databaseOf(Process jvm) throws IOException {
        return new TestDatabase(jvm.inputReader().readLine(), "trial", "trial");
    }

    private String[] folders() {
        return temporary.toFile().list((parent, name) -> name.startsWith("raksa-postgres-"));
    }
}
