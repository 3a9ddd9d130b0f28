package io.raksa.customer.valuation;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.segment.SegmentSteps.everybodyIsLookedAt;
import static io.raksa.customer.segment.SegmentSteps.factsOf;
import static io.raksa.customer.segment.SegmentSteps.newSegment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Segments follow the models in force; here a model of those who came on one day. */
@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class ForecastFactsTest {

    @Inject
    ExitDates exits;

    @AfterEach
    void theSegmentsOfThisTestEnd() {
        Api.run("update segment set archived = true");
    }

    @Test
    void aNewModelMovesCustomersAndTheFactsAreThoseOfTheValuation() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
        UUID customer = newCustomer();
        LocalDate first = today.minusDays(63);
        buy(customer, first.toString(), "100.00");
        buy(customer, today.minusDays(40).toString(), "80.00");
        buy(customer, today.minusDays(1).toString(), "60.00");
        UUID segment = newSegment(
                "probabilityAlive > 0.1 && lifetimeValue > 0.0 && exitDueDay > \"2026-01-01\" && daysUntilExitDue > 0");
        everybodyIsLookedAt();
        assertThat(factsOf(segment, customer)).isNull();

        publish(first);
        Optional<UUID> last = Optional.of(new UUID(0, 0));
        while (last.isPresent()) {
            last = exits.renew("THB", last.get(), 1000);
        }
        everybodyIsLookedAt();

        Response valuation = as("agent").get("/v1/customers/" + customer + "/valuation");
        Map<String, Object> facts = factsOf(segment, customer);
        LocalDate due = LocalDate.parse(valuation.path("values[0].exitDueOn"));
        assertThat(facts)
                .containsEntry("probabilityAlive", valuation.path("values[0].forecast.probabilityAlive"))
                .containsEntry("exitDueDay", due.toString())
                .containsEntry("daysUntilExitDue", (int) ChronoUnit.DAYS.between(today, due));
        assertThat(((Number) facts.get("lifetimeValue")).doubleValue())
                .isCloseTo(
                        Double.parseDouble(valuation.path("values[0].forecast.lifetimeValue.amount")),
                        within(0.005001));
    }

    private static void publish(LocalDate acquiredOn) {
        Api.run("""
                insert into valuation_model (id, kind, currency, acquired_from, acquired_to, calibrated_to, holdout_days, state,
                                             requested_at, finished_at, customers, groups, purchase_fit, spending_fit, gates,
                                             rfm_recency_days, rfm_purchase_days, rfm_spend)
                values (uuidv7(), 'MBG_NBD', 'THB', '%1$s', '%2$s', '%2$s', 30, 'PUBLISHED', now(), now(), 100, 50,
                        '{"parameters": [0.243, 4.414, 0.793, 2.426], "logLikelihood": -1, "convergence": "SAME_SUMMIT", "atBound": []}',
                        '{"parameters": [6.25, 3.74, 15.44], "logLikelihood": -1, "convergence": "SAME_SUMMIT", "atBound": []}',
                        '[]', '{}', '{}', '{}')""".formatted(acquiredOn, acquiredOn.plusDays(1)));
    }
}
