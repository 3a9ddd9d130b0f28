package io.raksa.gateway.webhook;

import io.raksa.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.IntSupplier;

/** Forgets messages past their retention, and what is left of deleted endpoints. */
@ApplicationScoped
class ForgettingMessages implements RecurringJob {

    /** Messages forgotten in one statement: short locks, however much there is to forget. */
    private static final int BATCH = 500;

    private final WebhookConfig config;
    private final DeliveryLog log;

    ForgettingMessages(WebhookConfig config, DeliveryLog log) {
        this.config = config;
        this.log = log;
    }

    @Override
    public String name() {
        return "webhooks.forget";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        untilNoneIsLeft(() -> log.forgetOld(config.retention(), BATCH));
        untilNoneIsLeft(() -> log.forgetDeleted(BATCH));
        log.forgetEmptyEndpoints();
    }

    private static void untilNoneIsLeft(IntSupplier forget) {
        int gone;
        do {
            gone = forget.getAsInt();
        } while (gone == BATCH);
    }
}
