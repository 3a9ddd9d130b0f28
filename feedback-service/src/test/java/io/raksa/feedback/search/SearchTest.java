package io.raksa.feedback.search;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.comment;
import static io.raksa.feedback.FeedbackApi.complaint;
import static io.raksa.feedback.FeedbackApi.opened;
import static io.raksa.feedback.FeedbackApi.told;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RaksaTest(database = "feedback")
class SearchTest {

    /** A word that no other test's complaints hold. */
    private final String own = "คำ" + UUID.randomUUID().toString().replace("-", "");

    private final UUID customer = UUID.randomUUID();

    @Inject
    Sql sql;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "อาหาร | true",
                "สี่สิบนาที | true",
                "สนใจเลย อาหาร | true",
                "WiFi | true",
                "wifi ห้อง 1207 | true",
                "ＷＩＦＩ | true",
                "100% | true",
                "อาหารเช้า | false",
                "อาหาร ที่จอดรถ | false",
                "1%7 | false"
            })
    void aWordIsFoundInTheMiddleOfThaiAndSoIsEnglish(String words, boolean found) {
        Opened said = of("รออาหารสี่สิบนาที พนักงานไม่สนใจเลย WiFi ห้อง１２０７ ก็ช้า 100% " + own);
        assertThat(found(words + " " + own)).isEqualTo(found ? List.of(said.complaintId()) : List.of());
    }

    @Test
    void theNewestComeFirstAndPagesFollow() {
        Opened first = of(own);
        Opened second = of(own);
        Opened third = of(own);
        Response page = search(Map.of("words", own), "?limit=2");
        assertThat(page.<List<String>>path("items.complaintId"))
                .containsExactly(third.complaintId(), second.complaintId());
        assertThat(search(Map.of("words", own), "?limit=2&after=" + page.path("next"))
                        .<List<String>>path("items.complaintId"))
                .containsExactly(first.complaintId());
    }

    @Test
    void filtersNarrowIt() {
        Opened said = of(own);
        assertThat(search(Map.of("words", own, "state", "RECEIVED", "open", true, "customerId", customer), "")
                        .<List<String>>path("items.complaintId"))
                .containsExactly(said.complaintId());
        for (Map<String, Object> other : List.<Map<String, Object>>of(
                Map.of("state", "CLOSED"),
                Map.of("category", "SLOW"),
                Map.of("severity", "CRITICAL"),
                Map.of("customerId", UUID.randomUUID()),
                Map.of("owner", "nobody"),
                Map.of("team", "none"))) {
            Map<String, Object> wanted = new HashMap<>(other);
            wanted.put("words", own);
            assertThat(search(wanted, "").<List<String>>path("items")).isEmpty();
        }
    }

    @Test
    void whatIsWrittenInTheCaseIsFoundToo() {
        Opened said = of("ร้านนี้");
        comment(Tokens.of("agent"), said, "TO_CUSTOMER", "ขอเลขที่ใบเสร็จ" + own + "ด้วยค่ะ")
                .then()
                .statusCode(201);
        JsonPath seen = search(Map.of("words", own), "").jsonPath();
        assertThat(seen.getList("items.complaintId")).containsExactly(said.complaintId());
        assertThat(seen.getString("items[0].excerpt")).isEqualTo("ร้านนี้ ขอเลขที่ใบเสร็จ" + own + "ด้วยค่ะ");
    }

    @Test
    void theWordsOfWhoIsErasedAreFoundNoMore() {
        of(own);
        told(
                "customer.erasure.requested.v1",
                customer,
                Map.of("erasureId", UUID.randomUUID().toString(), "customerId", customer.toString()));
        assertThat(found(own)).isEmpty();
        assertThat(sql.count("select count(*) from case_words where words like '%' || ? || '%'", own))
                .isZero();
    }

    @Test
    void whatCannotBeLookedForIsRefused() {
        assertProblem(search(Map.of("words", "ดี รอ"), ""))
                .hasStatus(400)
                .hasCode("SEARCH_WORDS_UNFIT")
                .hasErrorAt("/words");
        assertProblem(search(Map.of("words", "one two three four five six seven eight nine"), ""))
                .hasStatus(400);
        assertProblem(search(Map.of("words", " "), "")).hasStatus(400).hasErrorAt("/words");
        assertProblem(as(Tokens.customer(customer)).body(Map.of("words", own)).post("/v1/complaints/search"))
                .hasStatus(403);
    }

    private static List<String> found(String words) {
        return search(Map.of("words", words), "").path("items.complaintId");
    }

    private static Response search(Map<String, ?> wanted, String query) {
        return as(Tokens.of("agent")).body(wanted).post("/v1/complaints/search" + query);
    }

    private Opened of(String text) {
        Map<String, Object> fields = complaint();
        fields.put("text", text);
        fields.put("customerId", customer);
        return opened(withKey(Tokens.of("agent")).body(fields).post("/v1/feedback"));
    }
}
