package io.raksa.feedback.agreement;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.complaint;
import static io.raksa.feedback.FeedbackApi.opened;
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
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class AgreementTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
    private final String branch = "branch-" + UUID.randomUUID();
    private final String owner = "owner-" + UUID.randomUUID();
    private final UUID partner = UUID.randomUUID();
    private final String partnerName = "partner-" + partner;

    @Inject
    Sql sql;

    @Inject
    SettlingAgreements settling;

    /**
     * Organisation, branch, person and partner: agreed, measured while it runs, settled from data, reviewed and drawn anew. Of 25 complaints
     * at the branch 20 are resolved and 4 of these reopened; five came from the partner.
     */
    @Test
    void aTreeIsSignedMeasuredSettledReviewedAndDrawnAnew() {
        Response organisation =
                draft(agreement("ORGANISATION", null, "manager", "supervisor", "REOPENED", "0.9", null));
        Response unit =
                draft(agreement("BRANCH", branch, "manager", "supervisor", "REOPENED", "0.25", id(organisation)));
        Response person = draft(agreement("PERSON", owner, "supervisor", "agent", "REOPENED", "0.1", id(unit)));
        Response outside = draft(
                agreement("PARTNER", partnerName, "manager", partner.toString(), "REOPENED", "0.5", id(organisation)));
        signedBy(organisation, Tokens.of("manager"), Tokens.of("supervisor"));
        signedBy(unit, Tokens.of("supervisor"), Tokens.of("manager"));
        signedBy(person, Tokens.of("supervisor"), Tokens.of("agent"));
        signedBy(outside, Tokens.of("manager"), Tokens.partner(partner, partnerName));
        for (int i = 0; i < 25; i++) {
            happened(i);
        }

        JsonPath progress = as(Tokens.of("supervisor"))
                .get(unit.header("Location") + "/progress")
                .jsonPath();
        assertThat(progress.getInt("soFar[0].measured.denominator")).isEqualTo(20);
        assertThat(progress.getDouble("soFar[0].measured.value")).isEqualTo(0.2);
        assertThat(progress.getString("soFar[0].outcome")).isEqualTo("MET");
        assertThat(as(Tokens.partner(partner, partnerName))
                        .get(outside.header("Location") + "/progress")
                        .<String>path("soFar[0].outcome"))
                .isEqualTo("NOT_ENOUGH_DATA");

        settling.run();
        assertThat(state(unit)).isEqualTo("SIGNED");
        sql.execute(
                "update agreement set ends_on = ? where giver in ('manager', 'supervisor') and state = 'SIGNED' and scope_name in (?, ?, ?) or id = ?::uuid",
                today.plusDays(1),
                branch,
                owner,
                partnerName,
                id(organisation));
        settling.run();
        assertThat(state(unit)).isEqualTo("SIGNED");
        sql.execute(
                "update agreement set ends_on = ?, starts_on = ? where scope_name in (?, ?, ?) or id = ?::uuid",
                today,
                today.minusDays(30),
                branch,
                owner,
                partnerName,
                id(organisation));
        sql.execute(
                "update complaint set opened_at = opened_at - interval '2 days' where feedback_id in (select id from feedback where branch = ?)",
                branch);
        settleTogether();

        JsonPath settled =
                as(Tokens.of("supervisor")).get(unit.header("Location")).jsonPath();
        assertThat(settled.getString("state")).isEqualTo("SETTLED");
        assertThat(settled.getDouble("settlement.results[0].measured.value")).isEqualTo(0.2);
        assertThat(settled.getInt("settlement.results[0].measured.denominator")).isEqualTo(20);
        assertThat(settled.getString("settlement.results[0].outcome")).isEqualTo("MET");
        assertThat(settled.getDouble("settlement.score")).isEqualTo(1);
        assertThat(as(Tokens.of("agent")).get(person.header("Location")).<String>path("settlement.results[0].outcome"))
                .isEqualTo("MISSED");
        JsonPath ofPartner = as(Tokens.partner(partner, partnerName))
                .get(outside.header("Location"))
                .jsonPath();
        assertThat(ofPartner.getString("settlement.results[0].outcome")).isEqualTo("NOT_ENOUGH_DATA");
        assertThat(ofPartner.<Object>get("settlement.score")).isNull();
        assertThat(sql.count(
                        "select count(*) from audit_entry where action = 'agreement.settled' and resource_id = ?::uuid",
                        id(unit)))
                .isEqualTo(1);

        review(unit, Tokens.of("supervisor"), "สองคนในครัวจะช่วยได้มาก");
        assertThat(state(unit)).isEqualTo("SETTLED");
        review(unit, Tokens.of("manager"), "Good work.");
        assertThat(state(unit)).isEqualTo("REVIEWED");

        Response next = withKey(Tokens.of("manager")).post(unit.header("Location") + "/redraw");
        next.then().statusCode(201);
        assertThat(next.<String>path("state")).isEqualTo("DRAFT");
        assertThat(next.<String>path("previousId")).isEqualTo(id(unit));
        assertThat(next.<String>path("startsOn")).isEqualTo(today.toString());
        assertThat(next.<String>path("endsOn")).isEqualTo(today.plusDays(30).toString());
        assertThat(next.jsonPath().getDouble("targets[0].value")).isEqualTo(0.2);
    }

    @Test
    void aSignatureNamesTheTextAndEachSideSignsForItself() throws Exception {
        Response made = draft(agreement("BRANCH", branch, "manager", "supervisor", "REOPENED", "0.2", null));
        String text =
                as(Tokens.of("manager")).get(made.header("Location") + "/text").asString();
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(text).contains("REOPENED <= 0.2 (weight 1)", "For: BRANCH " + branch, "From " + today);
        assertThat(made.<String>path("textHash")).isEqualTo(hash);
        assertProblem(sign(made, Tokens.of("manager"), hash)).hasStatus(409).hasCode("AGREEMENT_STATE");
        step(made, "offer", "\"1\"").then().statusCode(200);

        assertProblem(sign(made, Tokens.of("agent"), hash)).hasStatus(403);
        assertProblem(sign(made, Tokens.of("manager"), "0".repeat(64)))
                .hasStatus(409)
                .hasCode("AGREEMENT_TEXT_DIFFERS")
                .hasErrorAt("/textHash");
        Response once = sign(made, Tokens.of("manager"), hash);
        assertThat(once.<String>path("state")).isEqualTo("OFFERED");
        assertThat(once.<String>path("giverSigned.by")).isEqualTo("manager");
        assertThat(once.<String>path("giverSigned.textHash")).isEqualTo(hash);

        Map<String, Object> other = agreement("BRANCH", branch, "manager", "supervisor", "REOPENED", "0.3", null);
        Response changed =
                as(Tokens.of("manager")).header("If-Match", "\"3\"").body(other).put(made.header("Location"));
        changed.then().statusCode(200);
        assertThat(changed.<String>path("state")).isEqualTo("DRAFT");
        assertThat(changed.<Object>path("giverSigned")).isNull();
        assertThat(changed.<String>path("textHash")).isNotEqualTo(hash);
        step(made, "cancel", "\"4\"").then().statusCode(200);
        assertProblem(step(made, "offer", "\"5\"")).hasStatus(409).hasCode("AGREEMENT_STATE");
    }

    @Test
    void whatIsNoAgreementIsRefused() {
        assertProblem(post(agreement("BRANCH", null, "manager", "supervisor", "REOPENED", "0.2", null)))
                .hasStatus(400)
                .hasCode("AGREEMENT_UNFIT");
        assertProblem(post(agreement("BRANCH", branch, "manager", "manager", "REOPENED", "0.2", null)))
                .hasStatus(400);
        assertProblem(post(agreement(
                        "BRANCH", branch, "manager", "supervisor", "COMPLAINTS_PER_1000_PURCHASES", "2", null)))
                .hasStatus(400);
        Map<String, Object> longer = agreement("BRANCH", branch, "manager", "supervisor", "REOPENED", "0.2", null);
        longer.put("endsOn", today.plusDays(367).toString());
        assertProblem(post(longer)).hasStatus(400);
        Response whole = draft(agreement("ORGANISATION", null, "manager", "supervisor", "REOPENED", "0.2", null));
        Map<String, Object> part = agreement("BRANCH", branch, "manager", "supervisor", "REOPENED", "0.2", id(whole));
        part.put("endsOn", today.plusDays(61).toString());
        assertProblem(post(part))
                .hasStatus(409)
                .hasCode("AGREEMENT_PARENT_UNFIT")
                .hasErrorAt("/parentId");
    }

    @Test
    void whoIsNoPartySeesNothingUnlessTheyLead() {
        Response made =
                draft(agreement("PARTNER", partnerName, "manager", partner.toString(), "REOPENED", "0.2", null));
        assertProblem(as(Tokens.of("agent")).get(made.header("Location"))).hasStatus(404);
        assertProblem(as(Tokens.partner(UUID.randomUUID(), "other")).get(made.header("Location")))
                .hasStatus(404);
        assertThat(as(Tokens.partner(partner, partnerName))
                        .get("/v1/agreements")
                        .<List<String>>path("items.id"))
                .containsExactly(id(made));
        as(Tokens.of("analyst")).get(made.header("Location")).then().statusCode(200);
        assertProblem(withKey(Tokens.of("supervisor"))
                        .body(agreement("BRANCH", branch, "manager", "supervisor", "REOPENED", "0.2", null))
                        .post("/v1/agreements"))
                .hasStatus(403);
    }

    @Test
    void everyMeasureIsReckoned() {
        List<String> names = as(Tokens.of("agent")).get("/v1/measures").path("measure");
        assertThat(names).hasSize(12);
        for (String name : names) {
            as(Tokens.of("analyst"))
                    .queryParam("from", today.minusDays(1).toString())
                    .queryParam("to", today.plusDays(1).toString())
                    .get("/v1/measures/" + name)
                    .then()
                    .statusCode(200);
        }
        assertProblem(as(Tokens.of("analyst"))
                        .queryParam("from", today.toString())
                        .queryParam("to", today.plusDays(1).toString())
                        .queryParam("scope", "BRANCH")
                        .get("/v1/measures/REOPENED"))
                .hasStatus(400)
                .hasCode("MEASURE_SCOPE_UNFIT");
        assertProblem(as(Tokens.of("agent")).get("/v1/measures/REOPENED")).hasStatus(403);
    }

    /** Of 25 complaints 20 are resolved, four of them reopened; every fifth came by the partner. */
    private void happened(int i) {
        Map<String, Object> fields = complaint();
        fields.put("customerId", UUID.randomUUID());
        fields.put("branch", branch);
        if (i % 5 == 0) {
            fields.put("source", partnerName);
            fields.put("externalId", "case-" + i);
        }
        Opened one = opened(withKey(Tokens.of("agent")).body(fields).post("/v1/feedback"));
        act("agent", one, "assign", Map.of("owner", owner)).then().statusCode(200);
        if (i < 20) {
            acknowledge(one).then().statusCode(200);
            act("agent", one, "resolve", Map.of("outcome", "FULL", "message", "เรียบร้อยค่ะ"))
                    .then()
                    .statusCode(200);
            if (i % 5 == 1) {
                act("agent", one, "reopen", Map.of("reason", "ยังไม่เรียบร้อย"))
                        .then()
                        .statusCode(200);
            }
        }
    }

    private void settleTogether() {
        List<Callable<Boolean>> replicas = Stream.generate(() -> (Callable<Boolean>) () -> {
                    settling.run();
                    return true;
                })
                .limit(4)
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (var one : threads.invokeAll(replicas)) {
                one.get();
            }
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private void signedBy(Response made, String... tokens) {
        step(made, "offer", "\"1\"").then().statusCode(200);
        for (String token : tokens) {
            sign(made, token, made.path("textHash")).then().statusCode(200);
        }
        assertThat(state(made)).isEqualTo("SIGNED");
    }

    private static Response sign(Response made, String token, String hash) {
        return withKey(token).body(Map.of("textHash", hash)).post(made.header("Location") + "/sign");
    }

    private static void review(Response made, String token, String words) {
        withKey(token)
                .body(Map.of("words", words))
                .post(made.header("Location") + "/review")
                .then()
                .statusCode(200);
    }

    private static Response step(Response made, String action, String etag) {
        return as(Tokens.of("manager")).header("If-Match", etag).post(made.header("Location") + "/" + action);
    }

    private static String state(Response made) {
        return as(Tokens.of("manager")).get(made.header("Location")).path("state");
    }

    private static String id(Response made) {
        return made.path("id");
    }

    private static Response draft(Map<String, Object> agreement) {
        Response made = post(agreement);
        made.then().statusCode(201).header("ETag", "\"1\"");
        return made;
    }

    private static Response post(Map<String, Object> agreement) {
        return withKey(Tokens.of("manager")).body(agreement).post("/v1/agreements");
    }

    private Map<String, Object> agreement(
            String kind, String name, String giver, String taker, String measure, String value, String parent) {
        Map<String, Object> agreement = new HashMap<>();
        agreement.put("title", "Complaints that are put right the first time");
        agreement.put("scope", name == null ? Map.of("kind", kind) : Map.of("kind", kind, "name", name));
        agreement.put("startsOn", today.toString());
        agreement.put("endsOn", today.plusDays(60).toString());
        agreement.put("giver", giver);
        agreement.put("taker", taker);
        agreement.put(
                "targets",
                new ArrayList<>(List.of(Map.of("measure", measure, "value", new BigDecimal(value), "weight", 1))));
        agreement.put("reward", "เลี้ยงอาหารทีม");
        if (parent != null) {
            agreement.put("parentId", parent);
        }
        return agreement;
    }
}
