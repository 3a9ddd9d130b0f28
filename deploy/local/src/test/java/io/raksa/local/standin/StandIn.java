package io.raksa.local.standin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A process with the ports and probes of a service and nothing else, so that starting, supervising and ending are tested without
 * waiting for four real ones.
 */
public final class StandIn {

    /** A file beside the jar with this name makes it print the content and die. */
    public static final String LAST_WORDS = "last-words";

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        Path lastWords = Path.of(System.getProperty("java.class.path")).resolveSibling(LAST_WORDS);
        if (Files.exists(lastWords)) {
            System.out.println(Files.readString(lastWords));
            System.exit(3);
        }
        Map<String, String> environment = new TreeMap<>(System.getenv());
        serve(environment.get("QUARKUS_MANAGEMENT_PORT"), "/q/health/ready", 200, "{\"status\":\"UP\"}");
        HttpServer main = serve(environment.get("QUARKUS_HTTP_PORT"), "/environment", 200, environment.toString());
        main.createContext("/v1/partners", exchange -> {
            exchange.getRequestBody().readAllBytes();
            answer(exchange, 201, "{\"id\":\"018f\",\"key\":\"rk_standin\"}");
        });
        System.out.println("listening");
    }

    private static HttpServer serve(String port, String path, int status, String body) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
        server.createContext(path, exchange -> answer(exchange, status, body));
        server.start();
        return server;
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
