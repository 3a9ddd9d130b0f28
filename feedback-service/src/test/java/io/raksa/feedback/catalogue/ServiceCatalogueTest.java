package io.raksa.feedback.catalogue;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.feedback;
import static io.raksa.feedback.FeedbackApi.told;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "feedback")
class ServiceCatalogueTest {

    private static final String CATEGORY = "BASIC_SERVICE_MISSING";
    private static final String ENTRY = "/v1/service-catalogue/" + CATEGORY;
    private static final String MANAGER = Tokens.of("manager");

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    private final String source = "catalogue-" + UUID.randomUUID();
    private final String partner = Tokens.partner(new UUID(7, 7), source);

    /** The other tests are asked nothing. */
    @AfterEach
    void askNothing() {
        ask(List.of());
    }

    @Test
    void whatIsAnsweredIsKeptWithTheVersionThatAskedIt() {
        long version = ask(questions());

        String id = post(complaint(fitting())).then().statusCode(201).extract().path("id");

        JsonPath kept = as(Tokens.of("agent")).get("/v1/feedback/" + id).jsonPath();
        assertThat(kept.<Map<String, Object>>get("details"))
                .isEqualTo(Map.of(
                        "table",
                        12,
                        "area",
                        "terrace",
                        "visitedOn",
                        "2026-11-20",
                        "hadBooking",
                        true,
                        "receipt",
                        "A0001"));
        assertThat(kept.getLong("catalogueVersion")).isEqualTo(version);
        String complaint = "/v1/complaints/" + kept.getString("complaintId");
        assertThat(as(Tokens.of("agent")).get(complaint).<Map<String, Object>>path("details"))
                .isEqualTo(kept.get("details"));
        ask(List.of());
        assertThat(as(Tokens.of("agent")).get("/v1/feedback/" + id).jsonPath().getLong("catalogueVersion"))
                .isEqualTo(version);
        Response asked = as(Tokens.of("agent")).queryParam("version", version).get(ENTRY);
        assertThat(asked.<List<String>>path("fields.name"))
                .containsExactly("table", "area", "visitedOn", "hadBooking", "receipt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table | 61 | must be at most 60 | ต้องไม่เกิน 60",
                "table | 0.5 | must be at least 1 | ต้องไม่น้อยกว่า 1",
                "table | \"12\" | must be a number | ต้องเป็นตัวเลข",
                "area | \"roof\" | must be one of: terrace, hall | ต้องเป็นหนึ่งใน: terrace, hall",
                "area | true | must be one of: terrace, hall | ต้องเป็นหนึ่งใน: terrace, hall",
                "visitedOn | \"2026-02-30\" | must be a date such as \"2026-01-31\" | ต้องเป็นวันที่ เช่น \"2026-01-31\"",
                "visitedOn | 20261120 | must be a date such as \"2026-01-31\" | ต้องเป็นวันที่ เช่น \"2026-01-31\"",
                "hadBooking | \"true\" | must be true or false | ต้องเป็น true หรือ false",
                "receipt | \"A1\" | must match [A-Z][0-9]{4} | ต้องตรงกับรูปแบบ [A-Z][0-9]{4}",
                "receipt | \"A00011\" | must have at most 5 characters | ต้องยาวไม่เกิน 5 ตัวอักษร",
                "receipt | 1 | must be text | ต้องเป็นข้อความ",
                "shoe/size | 1 | is not asked for here; there are: table, area, visitedOn, hadBooking, receipt |"
                        + " ไม่มีฟิลด์นี้ ฟิลด์ที่มี: table, area, visitedOn, hadBooking, receipt"
            })
    void whatDoesNotFitIsNamedWithItsRule(String name, String value, String english, String thai) {
        ask(questions());
        Map<String, Object> details = fitting();
        details.put(name, JsonPath.from("{\"v\":" + value + "}").get("v"));

        for (Map.Entry<String, String> language :
                Map.of("en", english, "th", thai).entrySet()) {
            Response refused = withKey(Tokens.of("agent"))
                    .header("Accept-Language", language.getKey())
                    .body(complaint(details))
                    .post("/v1/feedback");
            assertProblem(refused).hasStatus(400).hasCode("VALIDATION_FAILED");
            assertThat(refused.<List<Map<String, String>>>path("errors"))
                    .containsExactly(
                            Map.of("pointer", "/details/" + name.replace("/", "~1"), "detail", language.getValue()));
        }
    }

    @Test
    void whatMustBeAnsweredIsMissedEachByItsName() {
        ask(questions());
        Map<String, Object> without = complaint(fitting());
        without.remove("details");

        for (Map<String, Object> post : List.of(complaint(Map.of()), without)) {
            Response refused = post(post);
            assertProblem(refused).hasStatus(400).hasCode("VALIDATION_FAILED");
            assertThat(refused.<List<String>>path("errors.pointer"))
                    .containsExactly("/details/table", "/details/visitedOn");
            assertThat(refused.<List<String>>path("errors.detail")).containsOnly("must be answered");
        }
        post(complaint(Map.of("table", 1, "visitedOn", "2026-11-20"))).then().statusCode(201);
    }

    @Test
    void whereNothingIsAskedNothingIsTaken() {
        ask(questions());
        Map<String, Object> compliment = feedback("COMPLIMENT", "Lovely terrace.");
        compliment.put("category", CATEGORY);
        post(compliment).then().statusCode(201);
        Map<String, Object> ofNoCategory = FeedbackApi.complaint();
        Map<String, Object> ofAnother = FeedbackApi.complaint();
        ofAnother.put("category", "OTHER");

        for (Map<String, Object> post : List.of(compliment, ofNoCategory, ofAnother)) {
            post.put("details", fitting());
            Response refused = post(post);
            assertProblem(refused).hasStatus(400).hasCode("VALIDATION_FAILED").hasErrorAt("/details");
            assertThat(refused.<String>path("errors[0].detail"))
                    .isEqualTo(
                            "must be empty: the service catalogue asks nothing of this kind of feedback in this category");
            post.put("details", Map.of());
            post(post).then().statusCode(201);
        }
    }

    @Test
    void whatWasTakenIsFoundUnchangedWhateverIsAskedNow() {
        ask(questions());
        Map<String, Object> first = keyed("1", fitting());
        String key = UUID.randomUUID().toString();
        String id = asPartner(key)
                .body(first)
                .post("/v1/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ask(List.of(question("mood", "TEXT", Map.of("required", true))));

        asPartner(key).body(first).post("/v1/feedback").then().statusCode(201).header("Idempotency-Replayed", "true");
        Response again = asPartner(UUID.randomUUID().toString()).body(first).post("/v1/feedback");
        again.then().statusCode(200);
        assertThat(again.<String>path("id")).isEqualTo(id);
        Map<String, Object> inOtherWords = keyed("1", fitting());
        asDetails(inOtherWords).put("table", new BigDecimal("12.00"));
        asPartner(UUID.randomUUID().toString())
                .body(inOtherWords)
                .post("/v1/feedback")
                .then()
                .statusCode(200);
        Map<String, Object> differing = keyed("1", fitting());
        asDetails(differing).put("table", 13);
        assertProblem(asPartner(UUID.randomUUID().toString()).body(differing).post("/v1/feedback"))
                .hasStatus(409)
                .hasCode("FEEDBACK_DIFFERS");
        assertProblem(asPartner(UUID.randomUUID().toString())
                        .body(keyed("2", fitting()))
                        .post("/v1/feedback"))
                .hasStatus(400)
                .hasErrorAt("/details/table");
    }

    @Test
    void inBulkEachLineIsJudgedByItself() {
        ask(questions());
        Map<String, Object> tooHigh = fitting();
        tooHigh.put("table", 99);

        List<JsonPath> answers = inBulk(
                List.of(keyed("1", fitting()), keyed("2", tooHigh), keyed("3", fitting()), keyed("1", fitting())));

        assertThat(answers)
                .extracting(line -> line.getString("status"))
                .containsExactly("CREATED", "REFUSED", "CREATED", "UNCHANGED");
        assertThat(answers.get(1).getString("problem.code")).isEqualTo("VALIDATION_FAILED");
        assertThat(answers.get(1).getString("problem.errors[0].pointer")).isEqualTo("/details/table");
        assertThat(answers.get(1).getString("problem.errors[0].detail")).isEqualTo("must be at most 60");
        assertThat(sql.count(
                        "select count(*) from feedback where source = ? and details ->> 'area' = 'terrace'", source))
                .isEqualTo(2);
        ask(List.of(question("mood", "TEXT", Map.of("required", true))));
        assertThat(inBulk(List.of(keyed("1", fitting()), keyed("2", tooHigh), keyed("3", fitting()))))
                .extracting(line -> line.getString("status"))
                .containsExactly("UNCHANGED", "REFUSED", "UNCHANGED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "[1]", "null", "1e30", "0.00000000000000000001"})
    void anAnswerIsOneValueOfOrdinarySize(String value) {
        ask(questions());
        String body = """
                {"kind": "COMPLAINT", "channel": "WEB", "text": "?", "category": "%s", "details": {"table": %s}}""".formatted(CATEGORY, value);

        assertProblem(withKey(Tokens.of("agent")).body(body).post("/v1/feedback"))
                .hasStatus(400)
                .hasCode("WRONG_TYPE")
                .hasErrorAt("/details/table");
    }

    @Test
    void detailsHaveBounds() {
        ask(IntStream.range(0, 30)
                .mapToObj(i -> question("f" + i, "TEXT", Map.of("maxLength", 200)))
                .toList());
        Map<String, Object> details = new HashMap<>();
        IntStream.range(0, 30).forEach(i -> details.put("f" + i, "x".repeat(120)));
        post(complaint(details)).then().statusCode(201);

        details.put("f30", "x");
        assertProblem(post(complaint(details))).hasStatus(400).hasErrorAt("/details");
        details.remove("f30");
        details.replaceAll((name, value) -> "x".repeat(140));
        Response tooLarge = post(complaint(details));
        assertProblem(tooLarge).hasStatus(400).hasErrorAt("/details");
        assertThat(tooLarge.<String>path("errors[0].detail")).isEqualTo("must have at most 4096 bytes as JSON");
    }

    @Test
    void anEntryIsChangedByThoseWhoReadIt() throws Exception {
        long version = ask(questions());
        Map<String, Object> form = form(questions());

        assertProblem(as(MANAGER).body(form).put(ENTRY)).hasStatus(428);
        assertProblem(as(MANAGER)
                        .header("If-Match", "\"%d\"".formatted(version - 1))
                        .body(form)
                        .put(ENTRY))
                .hasStatus(412);
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> all = Stream.generate(() -> (Callable<Integer>) () -> as(MANAGER)
                            .header("If-Match", "\"%d\"".formatted(version))
                            .body(form)
                            .put(ENTRY)
                            .statusCode())
                    .limit(6)
                    .toList();
            assertThat(threads.invokeAll(all).stream().map(answer -> answer.resultNow()))
                    .containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        }
        Response now = as(partner).get(ENTRY);
        now.then().statusCode(200).header("ETag", "\"%d\"".formatted(version + 1));
        as(partner)
                .header("If-None-Match", now.header("ETag"))
                .get(ENTRY)
                .then()
                .statusCode(304);
        String all = as(partner).get("/v1/service-catalogue").header("ETag");
        as(partner)
                .header("If-None-Match", all)
                .get("/v1/service-catalogue")
                .then()
                .statusCode(304);
        ask(List.of());
        Response later = as(partner).header("If-None-Match", all).get("/v1/service-catalogue");
        later.then().statusCode(200);
        assertThat(later.<List<String>>path("category")).contains(CATEGORY);
        as(MANAGER).queryParam("version", 999_999).get(ENTRY).then().statusCode(404);
    }

    @Test
    void whoMayReadAndWhoMayWrite() {
        ask(questions());
        List<String> readers = List.of(
                partner,
                Tokens.customer(UUID.randomUUID()),
                Tokens.of("agent"),
                Tokens.of("supervisor"),
                Tokens.of("analyst"));
        for (String reader : readers) {
            as(reader).get(ENTRY).then().statusCode(200);
            as(reader).get("/v1/service-catalogue").then().statusCode(200);
            assertProblem(as(reader).body(form(List.of())).put(ENTRY)).hasStatus(403);
        }
        assertProblem(as(Tokens.service("loyalty-service")).get(ENTRY)).hasStatus(403);
        assertProblem(as(null).get(ENTRY)).hasStatus(401);
        as(MANAGER).get("/v1/service-catalogue/COLD_SOUP").then().statusCode(404);
        assertProblem(as(Tokens.of("agent")).body(form(List.of())).put("/v1/service-catalogue/COLD_SOUP"))
                .hasStatus(403);
    }

    @Test
    void questionsDoNotContradictThemselves() {
        List<Map<String, Object>> questions = List.of(
                question("a", "NUMBER", Map.of("min", 5, "max", 4)),
                question("b", "TEXT", Map.of("min", 1)),
                question("c", "CHOICE", Map.of()),
                question("d", "CHOICE", Map.of("choices", List.of("x", "x"))),
                question("e", "TEXT", Map.of("pattern", "(a)\\1")),
                question("f", "TEXT", Map.of("pattern", "((a{100}){100}){100}")),
                question("g", "DATE", Map.of("maxLength", 3, "pattern", "x", "choices", List.of("x"))),
                question("a", "BOOLEAN", Map.of()));

        Response refused = put(questions);

        assertProblem(refused).hasStatus(400).hasCode("VALIDATION_FAILED");
        assertThat(refused.<List<Map<String, String>>>path("errors"))
                .extracting(error -> error.get("pointer") + " " + error.get("detail"))
                .containsExactly(
                        "/fields/0/max must be at least 5",
                        "/fields/1/min is a rule for NUMBER only",
                        "/fields/2/choices a CHOICE needs choices",
                        "/fields/3/choices must not be there twice",
                        "/fields/4/pattern must be a regular expression of RE2, with few repetitions",
                        "/fields/5/pattern must be a regular expression of RE2, with few repetitions",
                        "/fields/6/maxLength is a rule for TEXT only",
                        "/fields/6/pattern is a rule for TEXT only",
                        "/fields/6/choices is a rule for CHOICE only",
                        "/fields/7/name must not be there twice");
        assertProblem(put(List.of(question("No Good", "TEXT", Map.of()))))
                .hasStatus(400)
                .hasErrorAt("/fields/0/name");
        assertProblem(put(IntStream.range(0, 31)
                        .mapToObj(i -> question("f" + i, "TEXT", Map.of()))
                        .toList()))
                .hasStatus(400)
                .hasErrorAt("/fields");
    }

    @Test
    void aPatternThatWouldTakeOthersForeverTakesNoTime() {
        ask(List.of(question("x", "TEXT", Map.of("pattern", "(a+)+b", "maxLength", 2000))));
        Map<String, Object> details = new HashMap<>(Map.of("x", "a".repeat(2000)));

        long begun = System.nanoTime();
        assertProblem(post(complaint(details))).hasStatus(400).hasErrorAt("/details/x");
        assertThat(System.nanoTime() - begun).isLessThan(2_000_000_000L);
    }

    @Test
    void whatAnErasedPersonAnsweredIsGone() {
        UUID customer = UUID.randomUUID();
        ask(questions());
        Map<String, Object> complaint = complaint(fitting());
        complaint.put("customerId", customer);
        post(complaint).then().statusCode(201);
        assertThat(sql.count("select count(*) from feedback where customer_id = ? and details is not null", customer))
                .isOne();

        told(
                "customer.erasure.requested.v1",
                customer,
                Map.of("erasureId", UUID.randomUUID().toString(), "customerId", customer.toString()));

        assertThat(sql.count("select count(*) from feedback where customer_id = ? and details is null", customer))
                .isOne();
    }

    private static Map<String, Object> complaint(Map<String, Object> details) {
        Map<String, Object> fields = FeedbackApi.complaint();
        fields.put("category", CATEGORY);
        fields.put("details", new HashMap<>(details));
        return fields;
    }

    private Map<String, Object> keyed(String externalId, Map<String, Object> details) {
        Map<String, Object> fields = complaint(details);
        fields.put("channel", "PARTNER");
        fields.put("source", source);
        fields.put("externalId", externalId);
        return fields;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asDetails(Map<String, Object> post) {
        return (Map<String, Object>) post.get("details");
    }

    private static Response post(Map<String, Object> feedback) {
        return withKey(Tokens.of("agent")).body(feedback).post("/v1/feedback");
    }

    private RequestSpecification asPartner(String key) {
        return as(partner).header("Idempotency-Key", key);
    }

    private List<JsonPath> inBulk(List<Map<String, Object>> posts) {
        String lines = posts.stream().map(this::line).collect(Collectors.joining("\n"));
        Response answers = as(partner)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/feedback/batch");
        answers.then().statusCode(200);
        return answers.asString().lines().map(JsonPath::from).toList();
    }

    private String line(Map<String, Object> post) {
        try {
            return json.writeValueAsString(post);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Map<String, Object> fitting() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("table", 12);
        details.put("area", "terrace");
        details.put("visitedOn", "2026-11-20");
        details.put("hadBooking", true);
        details.put("receipt", "A0001");
        return details;
    }

    private static List<Map<String, Object>> questions() {
        return List.of(
                question("table", "NUMBER", Map.of("required", true, "min", 1, "max", 60)),
                question("area", "CHOICE", Map.of("choices", List.of("terrace", "hall"))),
                question("visitedOn", "DATE", Map.of("required", true)),
                question("hadBooking", "BOOLEAN", Map.of()),
                question("receipt", "TEXT", Map.of("maxLength", 5, "pattern", "[A-Z][0-9]{4}")));
    }

    private static Map<String, Object> question(String name, String type, Map<String, Object> rules) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("name", name);
        question.put("label", Map.of("th", "คำถาม " + name, "en", "Question " + name));
        question.put("type", type);
        question.put("required", false);
        question.putAll(rules);
        return question;
    }

    private static Map<String, Object> form(List<Map<String, Object>> questions) {
        return Map.of(
                "name", Map.of("th", "บริการพื้นฐาน", "en", "Basic service"),
                "kinds", List.of("COMPLAINT"),
                "fields", new ArrayList<>(questions));
    }

    /** Asks this from now on; the version that does. */
    private static long ask(List<Map<String, Object>> questions) {
        Response put = put(questions);
        assertThat(put.statusCode()).as(put.asString()).isIn(200, 201);
        return put.jsonPath().getLong("version");
    }

    private static Response put(List<Map<String, Object>> questions) {
        @Nullable String etag = as(MANAGER).get(ENTRY).header("ETag");
        RequestSpecification request = as(MANAGER).body(form(questions));
        return (etag == null ? request : request.header("If-Match", etag)).put(ENTRY);
    }
}
