package io.raksa.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * What one platform on this machine is made of.
 *
 * @param sources the folder of the repository, where the built services are
 * @param home the folder that keeps data, logs and keys
 * @param postgresBinaries where PostgreSQL's programs are unpacked, once per version
 * @param ports where everything listens
 * @param jvm how the services' Java machines are set up
 */
record Settings(Path sources, Path home, Path postgresBinaries, Ports ports, ServiceJvm jvm) {

    /**
     * Settings of the script: `RAKSA_SOURCES` is the repository, `RAKSA_HOME` the folder of the data (`.raksa` in the repository
     * unless given).
     */
    static Settings from(Map<String, String> environment) {
        Path sources = Path.of(environment.getOrDefault("RAKSA_SOURCES", "."))
                .toAbsolutePath()
                .normalize();
        Path home = sources.resolve(environment.getOrDefault("RAKSA_HOME", ".raksa"))
                .normalize();
        return new Settings(sources, home, home.resolve("postgres"), Ports.from(environment), ServiceJvm.FRUGAL);
    }

    /** The same platform on other ports. */
    Settings on(Ports others) {
        return new Settings(sources, home, postgresBinaries, others, jvm);
    }

    /** As the issuer names itself in its tokens. */
    URI issuer() {
        return URI.create("http://localhost:" + ports.issuer() + "/raksa");
    }

    URI address(Service service) {
        return URI.create("http://localhost:" + ports.of(service));
    }

    URI managementAddress(Service service) {
        return URI.create("http://localhost:" + ports.managementOf(service));
    }

    String jdbcUrl(Service service) {
        return "jdbc:postgresql://localhost:" + ports.postgres() + "/" + service.database();
    }

    Path jarOf(Service service) {
        return sources.resolve(service.component()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
