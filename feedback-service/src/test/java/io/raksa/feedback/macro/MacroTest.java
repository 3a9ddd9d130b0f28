package io.raksa.feedback.macro;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class MacroTest {

    @Inject
    Sql sql;

    private final String team = "team " + UUID.randomUUID();

    @Test
    void aMacroDoesAllThatItSaysAtOnce() {
        Opened complaint = openComplaint(UUID.randomUUID());
        acknowledge(complaint);
        String macro = created(everything());

        Response done = apply("agent", complaint, macro, "\"2\"", "TH", null);

        done.then().statusCode(200).header("ETag", "\"5\"");
        assertThat(done.<String>path("toCustomer")).isEqualTo("เรียนลูกค้าผู้มีอุปการคุณ โต๊ะไหนคะ");
        JsonPath after = read(complaint);
        assertThat(after.getInt("version")).isEqualTo(5);
        assertThat(after.getString("team")).isEqualTo(team);
        assertThat(after.getString("category")).isEqualTo("SLOW");
        assertThat(after.getString("severity")).isEqualTo("HIGH");
        assertThat(after.getBoolean("waiting")).isTrue();
        assertThat(comments(complaint).getList("items.kind")).containsExactly("TO_CUSTOMER", "INTERNAL");
        assertThat(comments(complaint).getList("items.text"))
                .containsExactly("เรียนลูกค้าผู้มีอุปการคุณ โต๊ะไหนคะ", "ถาม " + complaint.complaintId());
        assertThat(as(Tokens.of("agent"))
                        .get("/v1/complaints/" + complaint.complaintId() + "/clocks")
                        .<List<String>>path("happened.kind"))
                .containsExactly("STARTED", "ACKNOWLEDGED", "ANSWERED", "PAUSED");
        assertThat(sql.count(
                        "select count(*) from audit_entry where action = 'complaint.macro-applied' and resource_id = ?"
                                + " and changes::text like ?",
                        UUID.fromString(complaint.complaintId()),
                        "%" + macro + "%"))
                .isEqualTo(1);
    }

    @Test
    void aDryRunShowsTheWordsAndDoesNothing() {
        Opened complaint = openComplaint(UUID.randomUUID());
        Map<String, Object> fields = new LinkedHashMap<>(nothing());
        fields.put("toCustomer", words("{{complaint.category}}, {{complaint.openedOn}}, {{complaint.dueOn}}"));
        String macro = created(fields);
        JsonPath before = read(complaint);

        Response shown = apply("agent", complaint, macro, null, "EN", "true");

        shown.then().statusCode(200).header("ETag", "\"1\"");
        assertThat(shown.<String>path("toCustomer"))
                .isEqualTo("what you told us, %s, %s".formatted(day(before, "openedAt"), day(before, "dueAt")));
        assertThat(read(complaint).<Map<String, Object>>get("$")).isEqualTo(before.get("$"));
        assertThat(comments(complaint).getList("items")).isEmpty();
    }

    @Test
    void whereOneStepIsNotAllowedNothingIsDone() {
        Opened complaint = openComplaint(UUID.randomUUID());
        String macro = created(everything());

        assertProblem(apply("agent", complaint, macro, "\"1\"", "EN", null))
                .hasStatus(409)
                .hasCode("COMPLAINT_STATE");

        assertThat(read(complaint).getInt("version")).isEqualTo(1);
        assertThat(read(complaint).getString("team")).isNull();
        assertThat(comments(complaint).getList("items")).isEmpty();
    }

    @Test
    void appliedManyTimesAtOnceItIsDoneOnce() throws Exception {
        Opened complaint = openComplaint(UUID.randomUUID());
        acknowledge(complaint);
        String macro = created(everything());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> all = Stream.generate(
                            () -> (Callable<Integer>) () -> apply("agent", complaint, macro, "\"2\"", "EN", null)
                                    .statusCode())
                    .limit(4)
                    .toList();
            assertThat(threads.invokeAll(all).stream().map(answer -> answer.resultNow()))
                    .containsExactlyInAnyOrder(200, 412, 412, 412);
        }
        assertThat(comments(complaint).getList("items")).hasSize(2);
    }

    @Test
    void aTeamsMacroIsForThatTeamsCases() {
        Opened complaint = openComplaint(UUID.randomUUID());
        Map<String, Object> fields = nothing();
        fields.put("team", team);
        fields.put("note", words("Seen."));
        String macro = created(fields);
        assertProblem(apply("agent", complaint, macro, "\"1\"", "EN", null))
                .hasStatus(409)
                .hasCode("MACRO_NOT_FOR_THIS");

        act("agent", complaint, "assign", Map.of("team", team)).then().statusCode(200);

        apply("agent", complaint, macro, "\"2\"", "EN", null).then().statusCode(200);
        assertThat(listed(team)).contains(macro);
        assertThat(listed("team " + UUID.randomUUID())).doesNotContain(macro);
    }

    @Test
    void aMacroThatIsPutAwayIsNotApplied() {
        Opened complaint = openComplaint(UUID.randomUUID());
        Map<String, Object> fields = nothing();
        fields.put("note", words("Seen."));
        String macro = created(fields);
        fields.put("active", false);
        Response replaced = as(Tokens.of("supervisor"))
                .header("If-Match", "\"1\"")
                .body(fields)
                .put("/v1/macros/" + macro);
        replaced.then().statusCode(200).header("ETag", "\"2\"");

        assertProblem(apply("agent", complaint, macro, "\"1\"", "EN", "true"))
                .hasStatus(409)
                .hasCode("MACRO_NOT_FOR_THIS");
    }

    @Test
    void whatAMacroCannotSayIsRefused() {
        Map<String, Object> fields = nothing();
        assertProblem(create("supervisor", fields)).hasStatus(400).hasCode("MACRO_EMPTY");
        fields.put("note", words("{{customer.phone}}"));
        assertProblem(create("supervisor", fields))
                .hasStatus(400)
                .hasCode("MACRO_PLACEHOLDER_UNKNOWN")
                .hasErrorAt("/note");
    }

    @Test
    void whoMayDoWhat() {
        Opened complaint = openComplaint(UUID.randomUUID());
        String macro = created(everything());
        for (String role : List.of("agent", "analyst", "partner", "customer", "service")) {
            assertProblem(create(role, everything())).hasStatus(403);
        }
        for (String role : List.of("analyst", "admin", "partner", "customer", "service")) {
            assertProblem(apply(role, complaint, macro, "\"1\"", "EN", null)).hasStatus(403);
        }
        for (String role : List.of("partner", "customer", "service")) {
            assertProblem(as(Tokens.of(role)).get("/v1/macros")).hasStatus(403);
            assertProblem(as(Tokens.of(role)).get("/v1/macros/" + macro)).hasStatus(403);
        }
        assertProblem(apply("agent", complaint, macro, null, "EN", null)).hasStatus(428);
    }

    private Map<String, Object> nothing() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", "macro " + UUID.randomUUID());
        fields.put("pause", false);
        fields.put("active", true);
        return fields;
    }

    private Map<String, Object> everything() {
        Map<String, Object> fields = nothing();
        fields.put(
                "toCustomer",
                Map.of("en", "{{customer.greeting}}, which table?", "th", "{{customer.greeting}} โต๊ะไหนคะ"));
        fields.put("note", Map.of("en", "Asked {{complaint.id}}", "th", "ถาม {{complaint.id}}"));
        fields.put("assignTo", team);
        fields.put("category", "SLOW");
        fields.put("severity", "HIGH");
        fields.put("pause", true);
        return fields;
    }

    private static Map<String, String> words(String both) {
        return Map.of("en", both, "th", both);
    }

    private static String created(Map<String, Object> fields) {
        Response answer = create("supervisor", fields);
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static Response create(String role, Map<String, Object> fields) {
        return withKey(Tokens.of(role)).body(fields).post("/v1/macros");
    }

    private static Response apply(
            String role, Opened complaint, String macro, @Nullable String etag, String language, @Nullable String dry) {
        RequestSpecification request = as(Tokens.of(role)).body(Map.of("language", language));
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (dry != null) {
            request.queryParam("dry", dry);
        }
        return request.post("/v1/complaints/" + complaint.complaintId() + "/macros/" + macro);
    }

    private static List<String> listed(String team) {
        return as(Tokens.of("agent")).queryParam("team", team).get("/v1/macros").path("items.id");
    }

    private static JsonPath read(Opened complaint) {
        return as(Tokens.of("agent"))
                .get("/v1/complaints/" + complaint.complaintId())
                .jsonPath();
    }

    private static JsonPath comments(Opened complaint) {
        return as(Tokens.of("agent"))
                .get("/v1/complaints/" + complaint.complaintId() + "/comments")
                .jsonPath();
    }

    private static LocalDate day(JsonPath complaint, String field) {
        return LocalDate.ofInstant(Instant.parse(complaint.getString(field)), ZoneId.of("Asia/Bangkok"));
    }
}
