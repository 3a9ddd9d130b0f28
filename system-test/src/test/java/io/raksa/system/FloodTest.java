package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.local.Platform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too much: refused while they are still coming in, at no cost in memory, with others served on. */
@SystemTest
@EnabledOnOs(value = OS.LINUX, disabledReason = "memory is read from /proc")
class FloodTest {

    private static final int MEBIBYTE = 1 << 20;

    /** The gateway's and feedback-service's resident memory may grow by this much in a test; each flood would cost far more. */
    private static final long MEMORY_TO_SPARE = 64L * MEBIBYTE;

    /** Sockets on both sides hold some of what a client sends before it can be told to stop. */
    private static final long MOST_THAT_IS_TAKEN = 32L * MEBIBYTE;

    private final URI gateway;
    private final URI management;
    private final Api api;
    private long memoryBefore;

    FloodTest(Platform platform, Api api) {
        this.gateway = platform.gateway();
        this.management = platform.managementAddress("gateway");
        this.api = api;
    }

    @BeforeEach
    void rememberMemory() throws IOException {
        othersAreServed();
        memoryBefore = residentMemory();
    }

    @AfterEach
    void memoryIsFlatAndOthersAreServed() throws IOException {
        othersAreServed();
        assertThat(residentMemory() - memoryBefore).isLessThan(MEMORY_TO_SPARE);
    }

    @Test
    void anUploadOfTwoHundredMegabytesIsRefusedBeforeItIsSent() throws IOException {
        try (Socket socket = connect()) {
            write(socket, feedback("Content-Length: 209715200"));
            assertThat(statusLine(socket)).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        }
    }

    @Test
    void anEndlessBodyIsCutOff() throws IOException {
        try (Socket socket = connect()) {
            write(socket, feedback("Transfer-Encoding: chunked"));
            write(socket, "10\r\n{\"text\": \"aaaaaa\r\n");
            assertThat(sendUntilRefused(socket)).isLessThan(MOST_THAT_IS_TAKEN);
        }
    }

    @Test
    void aHeaderOfAMegabyteIsRefused() throws IOException {
        try (Socket socket = connect()) {
            write(socket, "GET /v1/track/RK-0000 HTTP/1.1\r\nHost: localhost\r\nX-Big: ");
            String part = "a".repeat(16 * 1024);
            for (int sent = 0; sent < MEBIBYTE; sent += part.length()) {
                write(socket, part);
            }
            write(socket, "\r\n\r\n");
            assertThat(statusLine(socket)).startsWith("HTTP/1.1 431");
        } catch (SocketException closed) {
            // Refused before it was told why: nobody reads an answer before having sent all.
            assertThat(closed).hasMessageMatching("Broken pipe|Connection reset.*");
        }
    }

    @Test
    void tenThousandLevelsOfJsonAreRefused() {
        String deep = "{\"kind\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        api.asAnybody()
                .send("POST", "/v1/feedback", Map.of("Content-Type", "application/json"), deep)
                .expect(400);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aHeadThatIsSentByteByByteIsNotWaitedFor(boolean afterACall) throws IOException {
        try (Socket socket = connect()) {
            if (afterACall) {
                write(socket, "GET /v1/customers HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertThat(statusLine(socket)).startsWith("HTTP/1.1 401");
            }
            write(socket, "GET /v1/customers HTTP/1.1\r\nX-Slow: ");
            assertThat(closesThoughItHears(socket)).isTrue();
        }
    }

    @Test
    void probesMayKeepTheirConnection() throws Exception {
        try (Socket socket = new Socket(management.getHost(), management.getPort())) {
            for (int probe = 0; probe < 4; probe++) {
                write(socket, "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
                byte[] answer = new byte[12];
                socket.getInputStream().readNBytes(answer, 0, answer.length);
                assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
                TimeUnit.SECONDS.sleep(5);
                socket.getInputStream().skipNBytes(socket.getInputStream().available());
            }
        }
    }

    private void othersAreServed() {
        api.asAnybody().get("/v1/track/RK-0000-0000-0000-0000-0000").expect(404);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static String feedback(String bodyHeader) {
        return "POST /v1/feedback HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + bodyHeader
                + "\r\n\r\n";
    }

    /** How much the gateway let come in before it closed the connection. */
    private static long sendUntilRefused(Socket socket) throws IOException {
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        long sent = 0;
        try {
            for (; sent < MOST_THAT_IS_TAKEN; sent += chunk.length()) {
                write(socket, chunk);
            }
        } catch (SocketException closed) {
            return sent;
        }
        return sent;
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String statusLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    /** A byte every tenth of a second, for half a minute. */
    private static boolean closesThoughItHears(Socket socket) throws IOException {
        socket.setSoTimeout(100);
        for (int sent = 0; sent < 300; sent++) {
            try {
                write(socket, "a");
                if (socket.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException open) {
                // it is still listened to
            } catch (SocketException closed) {
                return true;
            }
        }
        return false;
    }

    private static long residentMemory() throws IOException {
        return residentMemory("gateway") + residentMemory("feedback-service");
    }

    private static long residentMemory(String component) throws IOException {
        String pid = Files.readAllLines(SharedPlatform.HOME.resolve("run").resolve(component + ".pid"))
                .getFirst();
        try (Stream<String> status = Files.lines(Path.of("/proc", pid, "status"))) {
            String kibibytes = status.filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .orElseThrow()
                    .replaceAll("\\D", "");
            return Long.parseLong(kibibytes) * 1024;
        }
    }
}
