package io.raksa.loyalty.card;

import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class CardTest {

    private static final int SCALE = 6;

    @Inject
    Jdbi jdbi;

    private Membership member;

    @BeforeEach
    void enrol() {
        member = enrolled();
    }

    /** Other tests know of no tiers. */
    @AfterEach
    void noTiers() {
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM tier");
            handle.execute("DELETE FROM tier_rules");
            handle.execute("DELETE FROM member_tier");
        });
    }

    @Test
    void aMemberHasOneCardHoweverManyAskAtOnce() throws Exception {
        List<Response> answers = atOnce(10, this::issue);

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("number"))
                .containsOnly(answers.getFirst().<String>path("number"));
    }

    @Test
    void aCardIsWorthWhatTheTierGivesAndTellsNoName() {
        String number = issue().path("number");
        check(number)
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("tier", nullValue())
                .body("percent", equalTo(0));

        stands("gold", 7.5);

        Response answer = as("partner").body(Map.of("number", spaced(number))).post("/v1/cards/check");
        answer.then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("tier", equalTo("gold"))
                .body("tierTh", equalTo("ทอง"))
                .body("percent", equalTo(7.5f));
        assertThat(answer.asString())
                .doesNotContain(member.id().toString(), member.customerId().toString(), number);
    }

    @Test
    void aLostCardIsWorthNothingAndAnotherTakesItsPlace() throws Exception {
        stands("gold", 7.5);
        Response lost = issue();
        String number = lost.path("number");
        String id = lost.path("id");
        own("block", id).then().statusCode(200).body("state", equalTo("BLOCKED"));
        own("block", id).then().statusCode(200).body("state", equalTo("BLOCKED"));
        check(number)
                .body("valid", equalTo(false))
                .body("state", equalTo("BLOCKED"))
                .body("tier", nullValue())
                .body("percent", equalTo(0));

        List<Response> replaced = atOnce(8, () -> own("replace", id));

        assertThat(replaced).extracting(Response::statusCode).containsOnly(200);
        assertThat(replaced)
                .extracting(answer -> answer.<String>path("number"))
                .containsOnly(replaced.getFirst().<String>path("number"))
                .doesNotContain(number);
        check(replaced.getFirst().path("number")).body("valid", equalTo(true)).body("percent", equalTo(7.5f));
        check(number).body("state", equalTo("REPLACED"));
        assertThat(as("analyst").get("/v1/members/{id}/cards", member.id()).<List<String>>path("items.state"))
                .containsExactly("ACTIVE", "REPLACED");
    }

    @Test
    void aBlockedCardIsReplacedByTheOneThatIsThereAlready() {
        String lost = issue().path("id");
        own("block", lost);
        String second = issue().then().statusCode(201).extract().path("id");

        own("replace", lost).then().statusCode(200).body("id", equalTo(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qr", "barcode"})
    void machinesReadTheNumber(String picture) throws Exception {
        Response card = issue();

        Response svg = asCustomer(member.customerId())
                .get("/v1/members/{id}/cards/{card}/" + picture, member.id(), card.path("id"));

        svg.then().statusCode(200).header("Content-Type", startsWith("image/svg+xml"));
        assertThat(read(svg.asString())).isEqualTo(card.<String>path("number"));
    }

    @ParameterizedTest
    @CsvSource({"1234567890123428, CARD_UNKNOWN", "1234567890123429, CARD_MISTYPED", "12, CARD_MISTYPED"})
    void aNumberThatIsNoneIsToldFromOneThatIsMistyped(String number, String code) {
        assertProblem(as("agent").body(Map.of("number", number)).post("/v1/cards/check"))
                .hasStatus(404)
                .hasCode(code)
                .hasErrorAt("/number");
    }

    @Test
    void theCardOfAnErasedPersonIsGone() {
        String number = issue().path("number");
        tell(
                        "customer.erasure.requested.v1",
                        member.customerId(),
                        Map.of("erasureId", UUID.randomUUID(), "customerId", member.customerId()))
                .then()
                .statusCode(204);

        assertProblem(as("agent").body(Map.of("number", number)).post("/v1/cards/check"))
                .hasStatus(404);
        assertProblem(issue()).hasStatus(409).hasCode("CUSTOMER_UNKNOWN");
        for (String table : List.of("discount_card", "audit_entry", "idempotency_record")) {
            int left = jdbi.withHandle(handle -> handle.createQuery(
                            "select count(*) from " + table + " one where strpos(to_jsonb(one)::text, ?) > 0")
                    .bind(0, number)
                    .mapTo(int.class)
                    .one());
            assertThat(left).as(table).isZero();
        }
    }

    @Test
    void customersHaveToDoOnlyWithTheirOwnCards() {
        String id = issue().path("id");
        UUID other = enrolled().customerId();

        assertProblem(withKey(asCustomer(other)).post("/v1/members/{id}/cards", member.id()))
                .hasStatus(403);
        assertProblem(asCustomer(other).get("/v1/members/{id}/cards", member.id()))
                .hasStatus(403);
        assertProblem(asCustomer(other).post("/v1/members/{id}/cards/{card}/block", member.id(), id))
                .hasStatus(403);
        assertProblem(asCustomer(other).get("/v1/members/{id}/cards/{card}/qr", member.id(), id))
                .hasStatus(403);
        assertProblem(as("agent")
                        .post("/v1/members/{id}/cards/{card}/block", enrolled().id(), id))
                .hasStatus(404);
        assertProblem(asCustomer(member.customerId())
                        .body(Map.of("number", "1"))
                        .post("/v1/cards/check"))
                .hasStatus(403);
    }

    private Response issue() {
        return withKey(as("agent")).post("/v1/members/{id}/cards", member.id());
    }

    private Response own(String what, String card) {
        return asCustomer(member.customerId()).post("/v1/members/{id}/cards/{card}/" + what, member.id(), card);
    }

    private static ValidatableResponse check(String number) {
        return as("agent")
                .body(Map.of("number", number))
                .post("/v1/cards/check")
                .then();
    }

    private static String spaced(String number) {
        return number.substring(0, 8) + " " + number.substring(8, 12) + "-" + number.substring(12);
    }

    private void stands(String tier, double percent) {
        as("manager")
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "measure",
                        "POINTS",
                        "windowMonths",
                        12,
                        "validMonths",
                        12,
                        "graceDays",
                        0,
                        "fall",
                        "STAY",
                        "tiers",
                        List.of(Map.of(
                                "code",
                                tier,
                                "nameEn",
                                "Gold",
                                "nameTh",
                                "ทอง",
                                "threshold",
                                1,
                                "benefits",
                                List.of(Map.of(
                                        "code", "off",
                                        "gives", "DISCOUNT",
                                        "nameEn", "Off",
                                        "nameTh", "ส่วนลด",
                                        "figure", percent))))))
                .put("/v1/programmes/raksa/tiers")
                .then()
                .statusCode(200);
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO member_tier (member_id, code, since, valid_until, rule_version)
                VALUES (?, ?, now(), now() + interval '1 year', 1)""", member.id(), tier));
    }

    /** Reads a picture as a till's camera does. */
    private static String read(String svg) throws Exception {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"").matcher(svg);
        assertThat(size.find()).isTrue();
        int width = Integer.parseInt(size.group(1)) * SCALE;
        int height = Integer.parseInt(size.group(2)) * SCALE;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-").matcher(svg);
        while (run.find()) {
            int left = Integer.parseInt(run.group(1)) * SCALE;
            int top = Integer.parseInt(run.group(2)) * SCALE;
            for (int y = top; y < top + Integer.parseInt(run.group(4)) * SCALE; y++) {
                Arrays.fill(pixels, y * width + left, y * width + left + Integer.parseInt(run.group(3)) * SCALE, 0);
            }
        }
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
