package io.raksa.system;

import io.raksa.local.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The one platform that all tests of this module share: started by the first that asks for it, on free ports and an empty folder, and
 * ended after the last. Its folder stays until the next run, for the logs.
 */
final class SharedPlatform implements ParameterResolver {

    /** Another clone whose packaged services are to be tested may be named by the system property {@code raksa.sources}. */
    static final Path REPOSITORY =
            Path.of(System.getProperty("raksa.sources", "..")).toAbsolutePath().normalize();

    static final Path HOME = Path.of("target/platform").toAbsolutePath();

    private static final List<String> SERVICES =
            List.of("customer-service", "feedback-service", "loyalty-service", "gateway");

    /** Closed by JUnit with its store. */
    private record Running(Platform platform, Api api) implements AutoCloseable {
        @Override
        public void close() {
            platform.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Platform.class, Api.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedPlatform.class))
                .computeIfAbsent(Running.class, type -> start(), Running.class);
        return parameter.getParameter().getType() == Platform.class ? running.platform() : running.api();
    }

    private static Running start() {
        requirePackaged();
        deleteTree(HOME);
        Platform platform = Platform.start(REPOSITORY, HOME);
        return new Running(platform, new Api(platform));
    }

    private static void requirePackaged() {
        List<String> missing = SERVICES.stream()
                .filter(service ->
                        Files.notExists(REPOSITORY.resolve(service).resolve("target/quarkus-app/quarkus-run.jar")))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The system test runs the packaged services, and these are not packaged: "
                    + String.join(", ", missing)
                    + ". Build first: ./mvnw package -DskipTests, or ./raksa up.");
        }
    }

    private static void deleteTree(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
