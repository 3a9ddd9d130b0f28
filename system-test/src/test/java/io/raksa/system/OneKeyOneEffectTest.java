package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many posts with one Idempotency-Key, at the same time. */
@SystemTest
class OneKeyOneEffectTest {

    private final Api api;

    OneKeyOneEffectTest(Api api) {
        this.api = api;
    }

    @Test
    void tenPostsAtOnceMakeOnePurchaseAndNineReplays() throws Exception {
        Caller till = api.asNewPartner("one-key-till");
        Map<String, Object> purchase = purchase("10.00");
        String key = UUID.randomUUID().toString();

        List<Answer> answers = tenAtOnce(till, purchase, key);

        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotency-Replayed").equals("true")))
                .hasSize(9);
        UUID customer = UUID.fromString(answers.getFirst().text("customerId"));
        assertThat(api.as("agent").all("/v1/customers/" + customer + "/purchases"))
                .hasSize(1);
        till.post("/v1/purchases", purchase("11.00"), key).expect(422);
    }

    private static Map<String, Object> purchase(String baht) {
        return Map.of(
                "source", "one-key-till",
                "externalId", "1",
                "customer", Map.of("type", "EXTERNAL", "system", "one-key-till", "value", "visitor"),
                "purchasedAt", Instant.parse("2026-01-05T05:00:00Z").toString(),
                "total", Map.of("amount", baht, "currency", "THB"));
    }

    private static List<Answer> tenAtOnce(Caller till, Map<String, Object> purchase, String key) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            List<Future<Answer>> posts = Stream.generate(
                            () -> threads.submit(() -> till.post("/v1/purchases", purchase, key)))
                    .limit(10)
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> post : posts) {
                answers.add(post.get());
            }
            return answers;
        }
    }
}
