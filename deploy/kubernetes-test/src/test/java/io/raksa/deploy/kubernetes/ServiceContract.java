package io.raksa.deploy.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a service takes from its deployment, as its own sources say.
 *
 * @param port of its API
 * @param managementPort of probes and metrics
 * @param health the path of its probes
 * @param shutdownSeconds how long it lets calls finish
 * @param variables all that it knows
 * @param required those that it cannot do without
 */
record ServiceContract(
        int port, int managementPort, String health, int shutdownSeconds, Set<String> variables, Set<String> required) {

    static final List<String> SERVICES = List.of("customer-service", "feedback-service", "loyalty-service", "gateway");

    /** Of Quarkus, at run time; the sources give them no default. */
    private static final Set<String> OF_QUARKUS = Set.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_SHUTDOWN_DELAY",
            "QUARKUS_LOG_LEVEL",
            "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT");

    /** Of the virtual machine and the C library. */
    private static final Set<String> OF_THE_PROCESS = Set.of("JAVA_TOOL_OPTIONS", "MALLOC_ARENA_MAX");

    private static final Set<String> REQUIRED_OF_ALL = Set.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "RAKSA_ISSUER_URL",
            "RAKSA_CLIENT_SECRET",
            "RAKSA_CUSTOMER_URL",
            "RAKSA_FEEDBACK_URL",
            "RAKSA_LOYALTY_URL",
            "RAKSA_GATEWAY_URL");

    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"");
    private static final Pattern MAPPED = Pattern.compile("^    [A-Za-z<>, ]+ ([a-zA-Z]+)\\(\\);", Pattern.MULTILINE);

    /** Reads the contract of a service of the repository. */
    static ServiceContract of(Path repository, String service) {
        Properties properties = new Properties();
        load(properties, repository.resolve("platform/src/main/resources/META-INF/microprofile-config.properties"));
        load(properties, repository.resolve(service + "/src/main/resources/application.properties"));

        Set<String> variables = new HashSet<>(OF_QUARKUS);
        variables.addAll(OF_THE_PROCESS);
        properties.stringPropertyNames().stream().map(ServiceContract::variable).forEach(variables::add);
        Stream.of("platform", service)
                .flatMap(module -> javaFiles(repository.resolve(module + "/src/main/java")))
                .map(ServiceContract::text)
                .flatMap(ServiceContract::settingsIn)
                .map(ServiceContract::variable)
                .forEach(variables::add);

        Set<String> required = new HashSet<>(REQUIRED_OF_ALL);
        if (service.equals("gateway")) {
            required.add("RAKSA_GATEWAY_SIGNING_KEY_FILE");
        }
        if (service.equals("customer-service")) {
            required.add("RAKSA_SUPPRESSION_SECRET");
        }
        if (service.equals("feedback-service")) {
            required.add("RAKSA_TRACKING_SECRET");
        }
        return new ServiceContract(
                Integer.parseInt(properties.getProperty("quarkus.http.port")),
                Integer.parseInt(properties.getProperty("quarkus.management.port")),
                properties.getProperty("quarkus.smallrye-health.root-path"),
                seconds(properties.getProperty("quarkus.shutdown.timeout")),
                variables,
                required);
    }

    /** The variables that the development issuer names in its source. */
    static Set<String> variablesOfTheIssuer(Path repository) {
        Set<String> variables = new HashSet<>(OF_THE_PROCESS);
        String source =
                text(repository.resolve("deploy/local/src/main/java/io/raksa/local/issuer/DevelopmentIssuer.java"));
        Matcher named = Pattern.compile("\"(RAKSA_[A-Z_]+)\"").matcher(source);
        while (named.find()) {
            variables.add(named.group(1));
        }
        return variables;
    }

    /** A duration as Quarkus writes short ones, {@code 15S}. */
    static int seconds(String duration) {
        return Integer.parseInt(duration.toUpperCase(Locale.ROOT).replace("S", ""));
    }

    private static Stream<String> settingsIn(String source) {
        Stream<String> single = PROPERTY.matcher(source).results().map(found -> found.group(1));
        Matcher mapping = MAPPING.matcher(source);
        if (!mapping.find()) {
            return single;
        }
        String prefix = mapping.group(1);
        return Stream.concat(
                single,
                MAPPED.matcher(source)
                        .results()
                        .map(found -> prefix + "." + found.group(1).replaceAll("([A-Z])", "-$1")));
    }

    private static String variable(String property) {
        return property.replaceFirst("^%[a-z]+\\.", "")
                .replaceAll("[^A-Za-z0-9]", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static void load(Properties properties, Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
