package io.raksa.local;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole platform on this machine: PostgreSQL, the development issuer and the four services, each a process of its own.
 *
 * <p>A test starts one in a folder of its own, on free ports, and may kill and restart its parts:
 *
 * <pre>{@code
 * try (Platform platform = Platform.start(repository, temporaryFolder)) {
 *     platform.kill9("customer-service");
 *     platform.restart("customer-service");
 *     String token = platform.tokens().ofRole("agent");
 *     // calls to platform.gateway() ...
 * }
 * }</pre>
 *
 * <p>The components are called `postgres`, `issuer`, `customer-service`, `feedback-service`, `loyalty-service` and `gateway`; what
 * {@link #replicate} adds, is called by the service and a number.
 */
public final class Platform implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration PROBE_PAUSE = Duration.ofMillis(100);
    private static final Duration REMINDER = Duration.ofSeconds(10);

    private final Settings settings;
    private final StateFolder state;
    private final Keys keys;
    private final Consumer<String> narration;
    private final Map<String, ComponentRun> runs = new LinkedHashMap<>();
    private final Map<String, URI> replicas = new HashMap<>();
    private volatile boolean closing;

    Platform(Settings settings, Consumer<String> narration) {
        this.settings = settings;
        this.state = new StateFolder(settings.home());
        this.keys = new Keys(state.keys());
        this.narration = narration;
        add(new Postgres(settings, state, keys, Unprivileged.here()));
        add(new IssuerComponent(settings, keys));
        for (Service service : Service.values()) {
            add(new ServiceComponent(service, settings, keys));
        }
    }

    private void add(Component component) {
        runs.put(component.name(), new ComponentRun(component, state));
    }

    /**
     * Starts a platform on free ports and returns once every part is ready.
     *
     * @param sources the repository's folder, with the services built in it
     * @param home the folder for its data, logs and keys, made if it is missing
     * @return the running platform; closing it ends every process
     * @throws Refusal if a part does not become ready, with that part's last words
     */
    public static Platform start(Path sources, Path home) {
        return start(sources, home, ServiceJvm.FRUGAL);
    }

    /** The same, with the services' Java machines set up in a certain way. */
    public static Platform start(Path sources, Path home, ServiceJvm jvm) {
        Platform platform =
                new Platform(new Settings(sources, home, home.resolve("postgres"), Ports.free(), jvm), line -> {});
        try {
            platform.start();
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    void start() {
        state.prepared();
        List<String> leftovers = Leftovers.end(state);
        if (!leftovers.isEmpty()) {
            narration.accept("An earlier launcher was killed; ended what it left running: "
                    + String.join(", ", leftovers) + ".");
        }
        PortCheck.refuseTaken(settings.ports());
        // The issuer starts while PostgreSQL prepares its folder; the services need both.
        startTogether(List.of(run(IssuerComponent.NAME), run(Postgres.NAME)));
        startTogether(Stream.of(Service.values())
                .map(service -> run(service.component()))
                .toList());
    }

    private void startTogether(Collection<ComponentRun> together) {
        Instant started = Instant.now();
        together.forEach(ComponentRun::start);
        awaitReady(together, started);
    }

    private void awaitReady(Collection<ComponentRun> together, Instant started) {
        Set<ComponentRun> waiting = new LinkedHashSet<>(together);
        Instant reminded = started;
        while (!waiting.isEmpty() && !closing) {
            for (ComponentRun run : List.copyOf(waiting)) {
                if (run.ready()) {
                    waiting.remove(run);
                    narration.accept(readiness(run, Duration.between(started, Instant.now())));
                } else if (!run.alive() && !run.retried() && !closing) {
                    throw run.death();
                }
            }
            Instant now = Instant.now();
            if (Duration.between(started, now).compareTo(READY_LIMIT) > 0) {
                throw new Refusal(
                        "After " + READY_LIMIT.toSeconds() + " seconds not ready yet: " + names(waiting) + ".",
                        "The logs in " + state.logs() + " say what they wait for.");
            }
            if (Duration.between(reminded, now).compareTo(REMINDER) >= 0 && !waiting.isEmpty()) {
                reminded = now;
                narration.accept("  waiting for " + names(waiting) + " ...");
            }
            Pause.of(PROBE_PAUSE);
        }
    }

    private static String readiness(ComponentRun run, Duration after) {
        return String.format("  %-18s ready after %4.1f s   %s", run.name(), after.toMillis() / 1000.0, run.address());
    }

    private static String names(Collection<ComponentRun> runs) {
        return runs.stream().map(ComponentRun::name).collect(Collectors.joining(", "));
    }

    /**
     * Ends a component as a crash would: no warning, no time to finish anything. It stays down until {@link #restart}.
     *
     * @param component its name
     */
    public void kill9(String component) {
        run(component).kill9();
    }

    /** Crashes PostgreSQL with all of its processes. It stays down until {@link #restart restart("postgres")}. */
    public void crashPostgres() {
        kill9(Postgres.NAME);
    }

    /**
     * Starts a component again, after ending it in good order if it still runs, and returns once it is ready.
     *
     * @param component its name
     * @throws Refusal if it does not become ready, with its last words
     */
    public void restart(String component) {
        ComponentRun run = run(component);
        run.stop();
        startTogether(List.of(run));
    }

    /**
     * Starts one more process of a service on the same database, and returns once it is ready. The gateway does not know it.
     *
     * @param service the service's name
     * @return the name of the new component, such as `loyalty-service-2`
     * @throws Refusal if it does not become ready, with its last words
     */
    public String replicate(String service) {
        return replicate(service, Map.of());
    }

    /**
     * The same, with settings of its own.
     *
     * @param service the service's name
     * @param environment variables that it gets beside those of every process of the service
     * @return the name of the new component
     */
    public String replicate(String service, Map<String, String> environment) {
        Service replicated = Service.of(service);
        long there =
                runs.keySet().stream().filter(name -> name.startsWith(service)).count();
        String name = service + "-" + (there + 1);
        Settings apart = settings.on(settings.ports().withOthersFor(replicated));
        replicas.put(name, apart.managementAddress(replicated));
        add(new ServiceComponent(replicated, name, apart, keys, environment));
        startTogether(List.of(run(name)));
        return name;
    }

    /**
     * Ends a component in good order. It stays down until {@link #restart}.
     *
     * @param component its name
     */
    public void stop(String component) {
        run(component).stop();
    }

    /**
     * Where the gateway answers.
     *
     * @return its address, such as `http://localhost:8080`
     */
    public URI gateway() {
        return settings.address(Service.GATEWAY);
    }

    /**
     * Where a service answers without the gateway in between.
     *
     * @param component its name
     * @return its address
     */
    public URI address(String component) {
        return URI.create(run(component).address());
    }

    /**
     * Where a service's probes and metrics are.
     *
     * @param component its name
     * @return the address of its management port
     */
    public URI managementAddress(String component) {
        URI ofReplica = replicas.get(component);
        return ofReplica != null ? ofReplica : settings.managementAddress(Service.of(component));
    }

    /**
     * Tokens for every role.
     *
     * @return a client of this platform's issuer
     */
    public Tokens tokens() {
        return new Tokens(settings.issuer());
    }

    /**
     * An API key of the demonstration partner, made through the gateway when first asked for.
     *
     * @return the key for the header `X-Api-Key`
     */
    public synchronized String partnerKey() {
        return keys.partnerKey(new DemonstrationPartner(gateway(), tokens())::newKey);
    }

    /**
     * A connection to a service's database, with the rights of that service.
     *
     * @param database `customer`, `feedback`, `loyalty` or `gateway`
     * @return a connection that the caller closes
     */
    public Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://localhost:" + settings.ports().postgres() + "/" + database;
        return DriverManager.getConnection(url, database, keys.password(database));
    }

    /**
     * A connection to a service's database, with the rights of PostgreSQL's administrator.
     *
     * @param database `customer`, `feedback`, `loyalty` or `gateway`
     * @return a connection that the caller closes
     */
    public Connection administer(String database) throws SQLException {
        String url = "jdbc:postgresql://localhost:" + settings.ports().postgres() + "/" + database;
        return DriverManager.getConnection(url, Postgres.ADMINISTRATOR, keys.password(Postgres.ADMINISTRATOR));
    }

    /**
     * By which PostgreSQL's own programs, such as pgbench, find a service's database with the rights of that service.
     *
     * @param database `customer`, `feedback`, `loyalty` or `gateway`
     * @return environment variables
     */
    public Map<String, String> environmentOf(String database) {
        return Map.of(
                "PGHOST",
                "localhost",
                "PGPORT",
                Integer.toString(settings.ports().postgres()),
                "PGDATABASE",
                database,
                "PGUSER",
                database,
                "PGPASSWORD",
                keys.password(database));
    }

    /**
     * Every component's name, in the order in which they start.
     *
     * @return the names
     */
    public List<String> components() {
        return List.copyOf(runs.keySet());
    }

    /**
     * The log of a component, all its starts one after the other.
     *
     * @param component its name
     * @return the file
     */
    public Path log(String component) {
        return state.log(run(component).name());
    }

    Collection<ComponentRun> runs() {
        return runs.values();
    }

    private ComponentRun run(String component) {
        ComponentRun run = runs.get(component);
        if (run == null) {
            throw new IllegalArgumentException("There is no component " + component + ", but " + runs.keySet() + ".");
        }
        return run;
    }

    /** Ends every process in good order: the services first, PostgreSQL last. */
    @Override
    public void close() {
        closing = true;
        List<Thread> endings = new ArrayList<>();
        runs.forEach((name, run) -> {
            if (!name.equals(IssuerComponent.NAME) && !name.equals(Postgres.NAME)) {
                endings.add(Thread.startVirtualThread(run::end));
            }
        });
        endings.forEach(Platform::join);
        run(IssuerComponent.NAME).end();
        run(Postgres.NAME).end();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
