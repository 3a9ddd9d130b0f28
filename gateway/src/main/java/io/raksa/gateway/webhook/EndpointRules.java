package io.raksa.gateway.webhook;

import io.raksa.gateway.webhook.Targets.Refused;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What an endpoint must be like. Asked outside of any transaction: the name of a host may take its time, and no connection to the database
 * is to wait for it.
 */
@ApplicationScoped
class EndpointRules {

    private final Targets targets;

    EndpointRules(Targets targets) {
        this.targets = targets;
    }

    /** Refuses (400) types that there are not, and a URL to which nothing is sent. */
    void require(EndpointRequest asked) {
        for (int at = 0; at < asked.types().size(); at++) {
            String code = asked.types().get(at);
            if (WebhookType.of(code).isEmpty()) {
                throw WebhookProblem.WEBHOOK_TYPE_UNKNOWN.because(code).at("/types/" + at);
            }
        }
        try {
            targets.check(asked.url());
        } catch (Refused refused) {
            throw refused.problem().because(refused.why()).at("/url");
        }
    }
}
