package io.raksa.gateway.webhook;

import io.raksa.gateway.webhook.Deliveries.Again;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Has messages sent again, under the ids they had, and before what waits behind them. */
@ApplicationScoped
@Transactional
class Replaying {

    private static final int MOST = 10_000;

    private final KeepingEndpoints endpoints;
    private final DeliveryLog log;
    private final Deliveries deliveries;

    Replaying(KeepingEndpoints endpoints, DeliveryLog log, Deliveries deliveries) {
        this.endpoints = endpoints;
        this.log = log;
        this.deliveries = deliveries;
    }

    void one(UUID endpointId, UUID deliveryId) {
        UUID endpoint = endpoints.get(endpointId).id();
        deliveries.again(endpoint, List.of(log.one(endpoint, deliveryId)));
    }

    /** Returns how many are made again. */
    int many(UUID endpointId, ReplayRequest asked) {
        UUID endpoint = endpoints.get(endpointId).id();
        List<Again> chosen = asked.isAllFailed()
                ? log.failed(endpoint, MOST + 1)
                : log.told(
                        endpoint, Objects.requireNonNull(asked.from()), Objects.requireNonNull(asked.to()), MOST + 1);
        if (chosen.size() > MOST) {
            throw WebhookProblem.WEBHOOK_REPLAY_TOO_MANY.because(MOST);
        }
        deliveries.again(endpoint, chosen);
        return chosen.size();
    }
}
