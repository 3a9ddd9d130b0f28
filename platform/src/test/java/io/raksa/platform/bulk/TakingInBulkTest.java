package io.raksa.platform.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.event.OwnDelivery;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
class TakingInBulkTest {

    private final String run = UUID.randomUUID().toString();

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper json;

    @TestHTTPResource
    URI address;

    private static String partner() {
        return Tokens.partner(UUID.randomUUID(), "lazyday");
    }

    private List<JsonNode> post(String body) throws IOException {
        // What is sent here is wrong on purpose, so it is not held against the document.
        byte[] answer = given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(partner())
                .header("Content-Type", "application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/notes/batch")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asByteArray();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(answer, StandardCharsets.UTF_8).lines().toList()) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private String line(int number) {
        return "{\"sourceId\": \"%s-%d\", \"text\": \"ข้อความ %d 🙏\", \"points\": 1}\n".formatted(run, number, number);
    }

    private int stored() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from sample_note where source_id like ?")
                .bind(0, run + "-%")
                .mapTo(int.class)
                .one());
    }

    @Test
    void eachLineHasItsAnswerAndBadOnesSpoilNoOther() throws IOException {
        List<JsonNode> answers = post(
                line(1) + "{\"sourceId\": \"" + run + "-2\", \"text\": \"\", \"points\": 1}\n\n" + line(4) + "oops\n"
                        + line(6) + "{\"text\": \"" + "x".repeat(70_000) + "\", \"points\": 1}\n" + line(8).strip());

        assertThat(answers).extracting(answer -> answer.get("line").asInt()).containsExactly(1, 2, 4, 5, 6, 7, 8);
        assertThat(answers)
                .extracting(answer -> answer.get("status").asText())
                .containsExactly("CREATED", "REFUSED", "CREATED", "REFUSED", "CREATED", "REFUSED", "CREATED");
        assertThat(answers.get(1).at("/problem/errors/0/pointer").asText()).isEqualTo("/text");
        assertThat(answers.get(3).at("/problem/code").asText()).isEqualTo("MALFORMED_JSON");
        assertThat(answers.get(5).at("/problem/code").asText()).isEqualTo("LINE_TOO_LONG");
        assertThat(stored()).isEqualTo(4);
    }

    @Test
    void sendingTheSameAgainChangesNothingAndSaysSoLineByLine() throws IOException {
        String file = IntStream.rangeClosed(1, 1_000).mapToObj(this::line).collect(Collectors.joining());
        List<JsonNode> first = post(file);
        List<JsonNode> second = post(file);

        assertThat(first)
                .hasSize(1_000)
                .allMatch(answer -> answer.get("status").asText().equals("CREATED"));
        assertThat(second)
                .hasSize(1_000)
                .allMatch(answer -> answer.get("status").asText().equals("UNCHANGED"));
        assertThat(second)
                .extracting(answer -> answer.get("id"))
                .containsExactlyElementsOf(
                        first.stream().map(answer -> answer.get("id")).toList());
        assertThat(stored()).isEqualTo(1_000);
    }

    @Test
    void aLineThatIsNullIsNoMessage() throws IOException {
        List<JsonNode> answers = post(line(1) + "null\n" + line(3));
        assertThat(answers)
                .extracting(answer -> answer.get("status").asText())
                .containsExactly("CREATED", "REFUSED", "CREATED");
        assertThat(answers.get(1).at("/problem/code").asText()).isEqualTo("WRONG_TYPE");
    }

    @Test
    void aLineThatTheDatabaseRefusesSpoilsNoOther() throws IOException {
        String tooBig = "{\"sourceId\": \"%s-x%s\", \"text\": \"a\", \"points\": 1}\n"
                .formatted(
                        run,
                        "ab"
                                .repeat(10_000)
                                .chars()
                                .mapToObj(c -> Integer.toHexString((int) (Math.random() * 1e9)))
                                .collect(Collectors.joining())
                                .substring(0, 30_000));
        List<JsonNode> answers = post(line(1) + tooBig + line(3));
        assertThat(answers)
                .extracting(answer -> answer.get("status").asText())
                .containsExactly("CREATED", "REFUSED", "CREATED");
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void aClientThatReadsOnlyAfterItHasSentEverythingIsServed() throws IOException {
        int lines = 60_000;
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            byte[] body = IntStream.rangeClosed(1, lines)
                    .mapToObj(i -> "x" + i + "\n")
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8);
            out.write(("POST /v1/notes/batch HTTP/1.0\r\nAuthorization: Bearer "
                            + partner() + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + body.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(in.readLine()).isEqualTo("HTTP/1.0 200 OK");
            assertThat(in.lines().filter(line -> line.startsWith("{\"line\":")).count())
                    .isEqualTo(lines);
        }
    }

    @Test
    void answersComeWhileTheClientIsStillSending() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/notes/batch HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + partner()
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] lines = IntStream.rangeClosed(1, 200)
                    .mapToObj(this::line)
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8);
            out.write((Integer.toHexString(lines.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(lines);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(in.lines()
                            .filter(line -> line.startsWith("{\"line\":200,"))
                            .findFirst())
                    .isPresent();
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void onlyPartnersMayHere() {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/notes/batch")
                .then()
                .statusCode(403);
        given().contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/notes/batch")
                .then()
                .statusCode(401);
    }
}
