package io.raksa.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** nginx before one service, with connections that are kept alive and the same forwarded headers, and no check of anything. */
final class Nginx implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(10);

    private final Process process;
    private final URI address;

    private Nginx(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it on a free port. */
    static Nginx before(URI service, Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Path settings = folder.resolve("nginx.conf");
        Files.writeString(settings, settings(service, folder, port));
        Process process = new ProcessBuilder(List.of(
                        "nginx", "-p", folder.toString(), "-c", settings.toString(), "-e", folder + "/error.log"))
                .inheritIO()
                .start();
        Nginx nginx = new Nginx(process, URI.create("http://localhost:" + port));
        nginx.awaitStart(port);
        return nginx;
    }

    private static String settings(URI service, Path folder, int port) {
        return """
                daemon off;
                worker_processes auto;
                pid %1$s/nginx.pid;
                events { worker_connections 1024; }
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    keepalive_requests 1000000000;
                    upstream service {
                        server %2$s;
                        keepalive 128;
                        keepalive_requests 1000000000;
                    }
                    server {
                        listen localhost:%3$d;
                        location / {
                            proxy_pass http://service;
                            proxy_http_version 1.1;
                            proxy_set_header Connection "";
                            proxy_set_header X-Forwarded-For $remote_addr;
                            proxy_set_header X-Forwarded-Host $http_host;
                            proxy_set_header X-Forwarded-Proto $scheme;
                            proxy_set_header X-Request-Id $request_id;
                        }
                    }
                }
                """.formatted(folder, service.getAuthority(), port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart(int port) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST_START);
        while (!answers(port)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("nginx did not start");
            }
            Thread.sleep(50);
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    URI address() {
        return address;
    }

    /** The master and its workers. */
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
