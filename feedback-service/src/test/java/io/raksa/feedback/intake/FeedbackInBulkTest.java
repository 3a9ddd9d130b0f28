package io.raksa.feedback.intake;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.feedback;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.Sql;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class FeedbackInBulkTest {

    private static final Path MESSAGES = Path.of("../../shared/data/thai-sentiment/valid.jsonl.gz");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Sql sql;

    @Test
    void eachLineIsAnsweredAndAgainItIsUnchanged() throws Exception {
        String source = "bulk-" + UUID.randomUUID();
        String partner = Tokens.partner(UUID.randomUUID(), source);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            lines.add(line(source, "F-" + i, i % 3 == 0 ? "COMPLAINT" : "COMPLIMENT", "ข้อความที่ " + i + " 😀"));
        }

        List<JsonNode> first = answers(post(partner, lines));
        List<JsonNode> again = answers(post(partner, lines));

        assertThat(first)
                .hasSize(450)
                .extracting(line -> line.get("status").asText())
                .containsOnly("CREATED");
        assertThat(first)
                .extracting(line -> line.get("line").asInt())
                .startsWith(1, 2, 3)
                .endsWith(450);
        assertThat(again).extracting(line -> line.get("status").asText()).containsOnly("UNCHANGED");
        assertThat(again)
                .extracting(line -> line.get("id").asText())
                .isEqualTo(first.stream().map(line -> line.get("id").asText()).toList());
        assertThat(sql.count("select count(*) from feedback where source = ?", source))
                .isEqualTo(450);
        assertThat(sql.count(
                        "select count(*) from complaint join feedback on complaint.feedback_id = feedback.id where source = ?",
                        source))
                .isEqualTo(150);
        assertThat(sql.count("""
                        select count(*) from tracking_code join feedback using (complaint_id)
                        join complaint_transition using (complaint_id) where source = ?""", source)).isEqualTo(150);
    }

    @Test
    void aBadLineSpoilsNoOther() throws Exception {
        String source = "bulk-" + UUID.randomUUID();
        String partner = Tokens.partner(UUID.randomUUID(), source);
        Map<String, Object> changed = line(source, "1", "QUESTION", "something else");
        Map<String, Object> withoutKey = line(source, "4", "QUESTION", "?");
        withoutKey.remove("externalId");
        String body = written(line(source, "1", "QUESTION", "one")) + "\n"
                + "{not json\n"
                + written(line("another", "2", "QUESTION", "two")) + "\n"
                + written(changed) + "\n"
                + "\n"
                + written(line(source, "1", "QUESTION", "one")) + "\n"
                + written(withoutKey) + "\n"
                + "{\"kind\":\"QUESTION\",\"channel\":\"PARTNER\",\"text\":\"?\",\"nonsense\":1}\n"
                + written(line(source, "3", "QUESTION", "three"));

        List<JsonNode> answers = answers(postUnchecked(partner, body));

        assertThat(answers).extracting(answer -> answer.get("line").asInt()).containsExactly(1, 2, 3, 4, 6, 7, 8, 9);
        assertThat(answers)
                .extracting(answer -> answer.get("status").asText())
                .containsExactly(
                        "CREATED", "REFUSED", "REFUSED", "REFUSED", "UNCHANGED", "REFUSED", "REFUSED", "CREATED");
        assertThat(answers)
                .extracting(answer -> answer.at("/problem/code").asText())
                .containsExactly(
                        "",
                        "MALFORMED_JSON",
                        "SOURCE_NOT_YOURS",
                        "FEEDBACK_DIFFERS",
                        "",
                        "FEEDBACK_KEY_MISSING",
                        "UNKNOWN_FIELD",
                        "");
        assertThat(sql.count("select count(*) from feedback where source = ?", source))
                .isEqualTo(2);
    }

    @Test
    void theTrackingCodeOfALineIsHadByPostingItAgain() throws Exception {
        String source = "bulk-" + UUID.randomUUID();
        String partner = Tokens.partner(UUID.randomUUID(), source);
        Map<String, Object> line = line(source, "1", "COMPLAINT", "ช้ามาก");
        answers(post(partner, List.of(line)));

        Response again = withKey(partner).body(line).post("/v1/feedback");

        again.then().statusCode(200);
        given().get("/v1/track/{code}", again.<String>path("trackingCode"))
                .then()
                .statusCode(200);
    }

    @Test
    void staffMayPostForAnySourceAndOthersNotAtAll() throws Exception {
        String source = "bulk-" + UUID.randomUUID();
        List<Map<String, Object>> lines = List.of(line(source, "1", "QUESTION", "one"));

        assertThat(answers(post(Tokens.of("manager"), lines)))
                .extracting(line -> line.get("status").asText())
                .containsExactly("CREATED");
        assertProblem(post(Tokens.customer(UUID.randomUUID()), lines)).hasStatus(403);
        assertProblem(post(Tokens.of("analyst"), lines)).hasStatus(403);
        assertProblem(given().contentType("application/x-ndjson")
                        .body(text(lines))
                        .post("/v1/feedback/batch"))
                .hasStatus(401);
        assertProblem(as(Tokens.of("manager")).body(feedback("QUESTION", "?")).post("/v1/feedback/batch"))
                .hasStatus(415);
    }

    /** Real messages, which nobody here made: emoji, odd spaces, zero-width characters, all kept to the byte. */
    @Test
    void realMessagesArriveUnharmedAndOnce() throws Exception {
        Assumptions.assumeTrue(Files.isReadable(MESSAGES), "skipped: there is no " + MESSAGES);
        List<String> texts = texts();
        String source = "wisesight-" + UUID.randomUUID();
        String partner = Tokens.partner(UUID.randomUUID(), source);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(line(source, String.valueOf(i), "COMPLAINT", texts.get(i)));
        }

        List<JsonNode> first = answers(post(partner, lines));
        List<JsonNode> again = answers(post(partner, lines));

        assertThat(texts).hasSize(2404);
        assertThat(first)
                .hasSize(2404)
                .extracting(line -> line.get("status").asText())
                .containsOnly("CREATED");
        assertThat(again)
                .hasSize(2404)
                .extracting(line -> line.get("status").asText())
                .containsOnly("UNCHANGED");
        List<Map<String, Object>> kept = sql.rows(
                "select external_id, convert_to(text, 'UTF8') as bytes from feedback where source = ?", source);
        assertThat(kept).hasSize(2404).allSatisfy(row -> assertThat((byte[]) row.get("bytes"))
                .isEqualTo(texts.get(Integer.parseInt((String) row.get("external_id")))
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(sql.count(
                        "select count(*) from complaint join feedback on complaint.feedback_id = feedback.id where source = ?",
                        source))
                .isEqualTo(2404);
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(MESSAGES)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                texts.add(JSON.readTree(line).get("text").asText());
            }
        }
        return texts;
    }

    private static Map<String, Object> line(String source, String externalId, String kind, String text) {
        Map<String, Object> line = feedback(kind, text);
        line.put("channel", "PARTNER");
        line.put("source", source);
        line.put("externalId", externalId);
        return line;
    }

    private static Response post(String token, List<Map<String, Object>> lines) {
        return post(token, text(lines));
    }

    private static Response post(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/feedback/batch");
    }

    /** For lines that break the contract on purpose. */
    private static Response postUnchecked(String token, String body) {
        return given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(token)
                .contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/feedback/batch");
    }

    private static String text(List<Map<String, Object>> lines) {
        return lines.stream().map(FeedbackInBulkTest::written).collect(Collectors.joining("\n"));
    }

    private static String written(Map<String, Object> line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<JsonNode> answers(Response response) throws JsonProcessingException {
        response.then().statusCode(200).contentType("application/x-ndjson");
        List<JsonNode> answers = new ArrayList<>();
        for (String line : new String(response.asByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }
}
