package io.raksa.loyalty.compensation;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.known;
import static io.raksa.loyalty.Loyalty.lots;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.registered;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.loyalty.ToldFacts;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class CompensationTest {

    private static final String REMEDY_GRANTED = "feedback.remedy.granted.v1";
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @Inject
    Jdbi jdbi;

    @Inject
    ToldFacts told;

    private Membership member;
    private final UUID remedyId = UUID.randomUUID();

    @BeforeEach
    void enrol() {
        member = enrolled();
    }

    @Test
    void aRemedyIsPaidFromAnAccountOfItsOwnWithAnEndOfItsOwn() {
        long costBefore = compensation();
        long issuedBefore = ((Number) reconciliation().path("figures.issued")).longValue();

        grant(remedy(member.customerId(), 200L)).then().statusCode(204);

        assertThat(available(member.id())).isEqualTo(200);
        assertThat(compensation()).isEqualTo(costBefore + 200);
        assertThat(((Number) reconciliation().path("figures.issued")).longValue())
                .isEqualTo(issuedBefore);
        Map<String, Object> line = statement(member.id()).getFirst();
        assertThat(line)
                .containsEntry("kind", "COMPENSATION")
                .containsEntry("points", 200)
                .containsEntry("cause", Map.of("type", "remedy", "id", remedyId.toString()))
                .containsEntry(
                        "rule",
                        Map.of(
                                "en",
                                "Given to put right a service that failed you",
                                "th",
                                "มอบให้เพื่อชดเชยบริการที่ผิดพลาด"));
        List<Map<String, Object>> lots = lots(line);
        String end = YearMonth.now(BANGKOK)
                .plusMonths(13)
                .atDay(1)
                .atStartOfDay(BANGKOK)
                .toInstant()
                .toString();
        assertThat(lots)
                .singleElement()
                .satisfies(lot -> assertThat(lot).containsEntry("points", 200).containsEntry("expiresAt", end));
        assertThat(purpose()).isEqualTo("SLOW");
    }

    @Test
    void othersAreToldThatTheRemedyIsDelivered() {
        grant(remedy(member.customerId(), 200L)).then().statusCode(204);

        Map<String, Object> line = statement(member.id()).getFirst();
        assertThat(told.pointsPosted(member.customerId())).singleElement().satisfies(fact -> assertThat(fact)
                .containsEntry("kind", "COMPENSATION")
                .containsEntry("points", 200)
                .containsEntry("balanceAfter", 200)
                .containsEntry("cause", Map.of("type", "remedy", "id", remedyId.toString())));
        assertThat(told.compensationsPosted(member.customerId()))
                .containsExactly(Map.of(
                        "postingId",
                        line.get("postingId"),
                        "customerId",
                        member.customerId().toString(),
                        "remedyId",
                        remedyId.toString(),
                        "points",
                        200,
                        "postedAt",
                        line.get("at")));
    }

    @Test
    void theSameRemedyIsPaidOnceHoweverOftenItComes() throws Exception {
        grant(remedy(member.customerId(), 200L)).then().statusCode(204);
        grant(remedy(member.customerId(), 200L)).then().statusCode(204);
        List<Response> answers = atOnce(10, () -> grant(remedy(member.customerId(), 200L)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(204);
        assertThat(available(member.id())).isEqualTo(200);
        assertThat(statement(member.id())).hasSize(1);
        assertThat(told.pointsPosted(member.customerId())).hasSize(1);
    }

    @Test
    void tenAtOnceForACustomerWhoIsNotYetAMemberMakeOneMemberAndOnePayment() throws Exception {
        UUID stranger = known(jdbi);

        List<Response> answers = atOnce(10, () -> grant(remedy(stranger, 75L)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(204);
        List<String> ids = as("agent")
                .queryParam("customerId", stranger)
                .get("/v1/members")
                .path("items.id");
        assertThat(ids).hasSize(1);
        assertThat(available(UUID.fromString(ids.getFirst()))).isEqualTo(75);
    }

    @Test
    void whoeverIsNotKnownIsPaidOnlyOnceTheyAre() {
        UUID unknown = UUID.randomUUID();

        assertProblem(grant(remedy(unknown, 75L))).hasStatus(409).hasCode("CUSTOMER_UNKNOWN");
        assertThat(told.compensationsPosted(unknown)).isEmpty();

        registered(unknown).then().statusCode(204);
        grant(remedy(unknown, 75L)).then().statusCode(204);
        assertThat(told.compensationsPosted(unknown)).hasSize(1);
    }

    @Test
    void aRemedyThatIsNotInPointsIsNoneOfLoyaltysBusiness() {
        Map<String, Object> apology = new HashMap<>(Map.of("remedyId", remedyId, "kind", "APOLOGY"));

        grant(apology).then().statusCode(204);

        assertThat(statement(member.id())).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsTakenBackOnceAndIsNoCostAnyMore() throws Exception {
        long costBefore = compensation();
        grant(remedy(member.customerId(), 200L)).then().statusCode(204);

        List<Response> answers = atOnce(10, () -> withdraw(remedy(member.customerId(), 200L)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(204);
        assertThat(available(member.id())).isZero();
        assertThat(compensation()).isEqualTo(costBefore);
        assertThat(statement(member.id()).stream()
                        .filter(line -> "CLAW_BACK".equals(line.get("kind")))
                        .toList())
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("points", -200));
        assertThat(told.compensationsReversed(member.customerId()))
                .singleElement()
                .satisfies(fact -> assertThat(fact)
                        .containsEntry("remedyId", remedyId.toString())
                        .containsEntry("points", 200)
                        .containsEntry("shortfall", 0));
    }

    @Test
    void whatWasSpentStaysWithTheCustomer() {
        grant(remedy(member.customerId(), 200L)).then().statusCode(204);
        adjust(member.id(), -150).then().statusCode(201);

        withdraw(remedy(member.customerId(), 200L)).then().statusCode(204);

        assertThat(available(member.id())).isZero();
        assertThat(told.compensationsReversed(member.customerId()))
                .singleElement()
                .satisfies(fact -> assertThat(fact).containsEntry("points", 50).containsEntry("shortfall", 150));
    }

    @Test
    void aGrantThatComesAfterItsWithdrawalIsNotPaid() {
        withdraw(remedy(member.customerId(), 200L)).then().statusCode(204);
        grant(remedy(member.customerId(), 200L)).then().statusCode(204);

        assertThat(available(member.id())).isZero();
        assertThat(told.compensationsPosted(member.customerId())).isEmpty();
        assertThat(told.compensationsReversed(member.customerId()))
                .singleElement()
                .satisfies(fact -> assertThat(fact).containsEntry("points", 0).containsEntry("shortfall", 0));
    }

    @Test
    void grantAndWithdrawalAtTheSameMomentLeaveNothing() throws Exception {
        List<Response> answers = atOnce(
                10,
                () -> ThreadLocalRandom.current().nextBoolean()
                        ? grant(remedy(member.customerId(), 200L))
                        : withdraw(remedy(member.customerId(), 200L)));
        withdraw(remedy(member.customerId(), 200L)).then().statusCode(204);

        assertThat(answers).extracting(Response::statusCode).containsOnly(204);
        assertThat(available(member.id())).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5, 1_000_000_001L})
    void pointsThatNoRemedyCanHaveAreRefused(long points) {
        assertProblem(grant(remedy(member.customerId(), points))).hasStatus(422).hasCode("REMEDY_NOT_PAYABLE");
    }

    @Test
    void pointsForNobodyAreRefused() {
        Map<String, Object> remedy = remedy(member.customerId(), 10L);
        remedy.remove("customerId");

        assertProblem(grant(remedy)).hasStatus(422).hasCode("REMEDY_NOT_PAYABLE");
    }

    @Test
    void whereTheProgrammeEnrolsNobodyByItselfTheRemedyOfAStrangerIsRefused() {
        UUID stranger = UUID.randomUUID();
        setEnrolOnRegistration(false);
        try {
            assertProblem(grant(remedy(stranger, 75L))).hasStatus(422).hasCode("REMEDY_WITHOUT_MEMBER");
        } finally {
            setEnrolOnRegistration(true);
        }
    }

    private Response grant(Map<String, Object> remedy) {
        return tell(REMEDY_GRANTED, member.customerId(), remedy);
    }

    private Response withdraw(Map<String, Object> remedy) {
        return tell("feedback.remedy.withdrawn.v1", member.customerId(), remedy);
    }

    private Map<String, Object> remedy(UUID customerId, long points) {
        return new HashMap<>(Map.of(
                "remedyId",
                remedyId,
                "complaintId",
                UUID.randomUUID(),
                "customerId",
                customerId,
                "kind",
                "POINTS",
                "points",
                points,
                "category",
                "SLOW",
                "policyVersion",
                "1",
                "grantedAt",
                "2026-11-22T03:15:30Z"));
    }

    private static long compensation() {
        return ((Number) reconciliation().path("figures.compensation")).longValue();
    }

    private String purpose() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT purpose FROM entry WHERE member_id = :member AND account = 'COMPENSATION'")
                .bind("member", member.id())
                .mapTo(String.class)
                .one());
    }

    private void setEnrolOnRegistration(boolean enrols) {
        jdbi.useHandle(handle -> handle.execute("UPDATE programme SET enrol_on_registration = ?", enrols));
    }
}
