package io.raksa.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * A made-up purchase, the same in every run: a thousand customers buying on a hundred days.
 *
 * @param number from 0; its business key
 */
record Purchase(int number) {

    static final String SHOP = "bench";
    private static final Instant FIRST = Instant.parse("2026-01-01T05:00:00Z");

    String customer() {
        return "customer-" + number % 1_000;
    }

    Instant at() {
        return FIRST.plus(number % 100, ChronoUnit.DAYS);
    }

    String amount() {
        return 100 + number % 900 + ".50";
    }

    Map<String, Object> message() {
        return Map.of(
                "source", SHOP,
                "externalId", Integer.toString(number),
                "customer", Map.of("type", "EXTERNAL", "system", SHOP, "value", customer()),
                "purchasedAt", at().toString(),
                "total", Map.of("amount", amount(), "currency", "THB"));
    }
}
