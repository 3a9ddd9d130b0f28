package io.raksa.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Renders folders by `kubectl kustomize`. */
final class Kustomize {

    private static final String MISSING = "There is no kubectl on the PATH, so deploy/kubernetes was not rendered.";

    private Kustomize() {}

    /** Skips the test where there is no kubectl, saying so; in CI fails it. */
    static void required() {
        boolean isThere = isThere();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(isThere).as(MISSING).isTrue();
        }
        Assumptions.assumeTrue(isThere, MISSING);
    }

    static String render(Path folder) {
        try {
            Path errors = Files.createTempFile("kustomize", ".log");
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectError(errors.toFile())
                    .start();
            String yaml = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(kubectl.waitFor()).as(Files.readString(errors)).isZero();
            Files.delete(errors);
            return yaml;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("kubectl", "version", "--client")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notFound) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
