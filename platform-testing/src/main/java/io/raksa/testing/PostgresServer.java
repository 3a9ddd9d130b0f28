package io.raksa.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The one PostgreSQL process of this JVM. Quarkus loads this class anew for each application under test, so that a static field
 * would not be one per JVM: folder and port are kept in system properties, and the process is reached through its pid file.
 */
final class PostgresServer {

    /** Guards the server across class loaders. */
    static final Object LOCK = Runtime.getRuntime();

    /** What is a letter, as trigrams ask the operating system, whose names for it differ: under C no Thai one is. */
    private static final String LETTERS = System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";

    private static final String FOLDER_PROPERTY = "raksa.testing.postgres.folder";
    private static final String PORT_PROPERTY = "raksa.testing.postgres.port";
    private static final String FOLDER_PREFIX = "raksa-postgres-";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** The server of this JVM; started if this is the first call. */
    static PostgresServer running() {
        var folder = System.getProperty(FOLDER_PROPERTY);
        return folder == null
                ? startFirst()
                : new PostgresServer(Path.of(folder), Integer.getInteger(PORT_PROPERTY, 0));
    }

    private static PostgresServer startFirst() {
        try {
            removeAbandoned();
            var folder = Files.createTempDirectory(
                    FOLDER_PREFIX + ProcessHandle.current().pid() + "-");
            var server = new PostgresServer(folder, freePort());
            server.start();
            System.setProperty(FOLDER_PROPERTY, folder.toString());
            System.setProperty(PORT_PROPERTY, Integer.toString(server.port));
            Runtime.getRuntime().addShutdownHook(new Thread(server::remove, "postgres-stop"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start PostgreSQL", e);
        }
    }

    /** Starts the server on the data that is there, or on new data if there is none. */
    void start() {
        var log = Redirect.appendTo(folder.resolve("server.log").toFile());
        try {
            EmbeddedPostgres.builder()
                    .setDataDirectory(data())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(PATIENCE)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("lc-ctype", LETTERS)
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("unix_socket_directories", "")
                    // The library turns fsync off, which only a crash of the machine would show, and
                    // synchronous_commit,
                    // without which kill() would lose what was committed.
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            // The library's lock would keep another class loader of this JVM from starting the server again.
            Files.delete(data().resolve("epg-lock"));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start, see " + folder, e);
        }
    }

    /** Ends the server in order; nothing happens when it is not running. */
    void stop() {
        postmaster(folder).ifPresent(process -> {
            interrupt(process);
            await(process);
        });
    }

    /** Ends the server without giving it a chance to tidy up. */
    void kill() {
        postmaster(folder).ifPresent(PostgresServer::kill);
    }

    /** The administrator's way in. */
    TestDatabase superuser() {
        return new TestDatabase(jdbcUrl("postgres"), "postgres", "");
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** Runs when the JVM ends, and when Quarkus has closed this class's loader: everything it calls is of the JDK or loaded before. */
    private void remove() {
        stop();
        delete(folder.toFile());
    }

    /** Ends the servers of JVMs that were killed, and removes their folders. */
    private static void removeAbandoned() throws IOException {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var folders = Files.newDirectoryStream(temporary, FOLDER_PREFIX + "[0-9]*-*")) {
            for (var folder : folders) {
                if (Files.isWritable(folder) && ProcessHandle.of(owner(folder)).isEmpty()) {
                    postmaster(folder).ifPresent(PostgresServer::kill);
                    delete(folder.toFile());
                }
            }
        }
    }

    /** The process id of the JVM that made the folder. */
    private static long owner(Path folder) {
        return Long.parseLong(folder.getFileName()
                .toString()
                .substring(FOLDER_PREFIX.length())
                .split("-", 2)[0]);
    }

    private static Optional<ProcessHandle> postmaster(Path folder) {
        var pidFile = folder.resolve("data").resolve("postmaster.pid");
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException notRunning) {
            return Optional.empty();
        }
    }

    private static void kill(ProcessHandle postmaster) {
        // The postmaster first: it would start anew if it saw a child crash.
        var processes =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(PostgresServer::await);
    }

    /** SIGINT ends the server now, SIGTERM (all that Java can send) waits for clients to leave. */
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder(List.of("kill", "-INT", Long.toString(process.pid())))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static void await(ProcessHandle process) {
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Another JVM may be removing the same files: what is gone is gone. */
    private static void delete(File file) {
        var children = file.listFiles();
        if (children != null) {
            Stream.of(children).forEach(PostgresServer::delete);
        }
        file.delete();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
