package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threat model names a test for each of its claims; a name that leads nowhere would be a claim that nothing shows. */
class ThreatModelTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)(?:\\.(\\w+))?`");

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        Map<String, String> sources = sourcesOfTests();
        List<String> missing = TEST.matcher(Files.readString(SharedPlatform.REPOSITORY.resolve("THREAT_MODEL.md")))
                .results()
                .filter(named -> !isThere(sources, named.group(1), named.group(2)))
                .map(named -> named.group())
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyDefenceIsShownByATest() throws IOException {
        List<String> unshown = Files.readAllLines(SharedPlatform.REPOSITORY.resolve("THREAT_MODEL.md")).stream()
                .dropWhile(line -> !line.startsWith("## A."))
                .takeWhile(line -> !line.startsWith("## Not defended"))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| threat |"))
                .filter(line -> !TEST.matcher(line).find())
                .toList();
        assertThat(unshown).isEmpty();
    }

    private static boolean isThere(Map<String, String> sources, String test, String method) {
        String source = sources.get(test);
        return source != null && (method == null || source.contains("void " + method + "("));
    }

    private static Map<String, String> sourcesOfTests() {
        return Stream.of(SharedPlatform.REPOSITORY, SharedPlatform.REPOSITORY.resolve("deploy"))
                .flatMap(ThreatModelTest::children)
                .map(module -> module.resolve("src/test/java"))
                .filter(Files::isDirectory)
                .flatMap(ThreatModelTest::tree)
                .filter(file -> file.getFileName().toString().endsWith("Test.java"))
                .collect(Collectors.toMap(ThreatModelTest::name, ThreatModelTest::read, (one, other) -> one + other));
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> tree(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
