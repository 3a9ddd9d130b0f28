package io.raksa.loyalty.idea;

import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.tell;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "loyalty")
class RewardingIdeasTest {

    @Test
    void anIdeaIsRewardedOnceHoweverOftenItIsTold() throws Exception {
        Membership member = enrolled();
        UUID idea = UUID.randomUUID();

        List<Response> answers = atOnce(
                10,
                () -> tell(
                        "feedback.idea.rewarded.v1",
                        member.customerId(),
                        Map.of("ideaId", idea, "customerId", member.customerId(), "points", 2000)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(204);
        assertThat(available(member.id())).isEqualTo(2000);
        assertThat(statement(member.id())).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("points", 2000)
                .containsEntry("cause", Map.of("type", "idea", "id", idea.toString())));
        assertThat(((Number) reconciliation().path("figures.sumOfEntries")).longValue())
                .isZero();
    }
}
