package io.raksa.gateway.webhook;

import io.raksa.gateway.webhook.core.SigningSecret;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers endpoints and changes them. A partner has its own, and to it there are no others; an administrator has all. */
@ApplicationScoped
@Transactional
class KeepingEndpoints {

    static final String RESOURCE = "webhook";

    private final EndpointTable endpoints;
    private final Deliveries deliveries;
    private final SigningSecrets secrets;
    private final WebhookConfig config;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    KeepingEndpoints(
            EndpointTable endpoints,
            Deliveries deliveries,
            SigningSecrets secrets,
            WebhookConfig config,
            Versions versions,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.config = config;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** An endpoint and the only sight of its secret. */
    record Registered(Endpoint endpoint, SigningSecret secret) {}

    Registered register(@Nullable UUID partnerId, EndpointRequest asked) {
        UUID partner = partner(partnerId);
        if (!endpoints.holdPartner(partner)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        if (endpoints.count(partner) >= config.endpointsPerPartner()) {
            throw WebhookProblem.WEBHOOK_TOO_MANY.because(config.endpointsPerPartner());
        }
        UUID id = Ids.next();
        endpoints.insert(id, partner, asked, clock.instant());
        SigningSecret secret = secrets.renew(id);
        Endpoint endpoint = get(id);
        audit.record("webhook.registered", RESOURCE, id, endpoint.version(), null, EndpointView.of(endpoint), null);
        return new Registered(endpoint, secret);
    }

    Page<Endpoint> page(@Nullable UUID partnerId, PageRequest request) {
        return endpoints.page(partner(partnerId), request);
    }

    /** An endpoint that the caller may see; others are not there (404). */
    Endpoint get(UUID id) {
        return own(endpoints.find(id));
    }

    Endpoint change(UUID id, @Nullable String ifMatch, EndpointRequest asked) {
        Endpoint before = own(endpoints.lock(id));
        versions.require(ifMatch, RESOURCE, id, before.version());
        endpoints.change(id, asked);
        if (before.disabled() != null && asked.isEnabled()) {
            deliveries.beginAnew(id);
        }
        Endpoint after = get(id);
        audit.record(
                "webhook.changed",
                RESOURCE,
                id,
                after.version(),
                EndpointView.of(before),
                EndpointView.of(after),
                null);
        return after;
    }

    void delete(UUID id) {
        Endpoint endpoint = own(endpoints.lock(id));
        endpoints.delete(id);
        audit.record("webhook.deleted", RESOURCE, id, endpoint.version(), EndpointView.of(endpoint), null, null);
    }

    /** Gives an endpoint a new secret; the former one signs beside it for a day. */
    SigningSecret renewSecret(UUID id) {
        Endpoint endpoint = own(endpoints.lock(id));
        SigningSecret secret = secrets.renew(id);
        audit.record("webhook.secret-renewed", RESOURCE, id, endpoint.version(), null, null, null);
        return secret;
    }

    /** Ends the former secret before its day is over. */
    void endFormerSecret(UUID id) {
        Endpoint endpoint = own(endpoints.lock(id));
        secrets.endFormer(id);
        audit.record("webhook.former-secret-ended", RESOURCE, id, endpoint.version(), null, null, null);
    }

    private Endpoint own(Optional<Endpoint> found) {
        return found.filter(endpoint ->
                        !caller.has(Roles.PARTNER) || endpoint.partnerId().equals(callersId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** Whose endpoints are meant: a partner's own; somebody else says whose. */
    private UUID partner(@Nullable UUID asked) {
        if (!caller.has(Roles.PARTNER)) {
            return Optional.ofNullable(asked).orElseThrow(() -> CommonProblem.WRONG_TYPE
                    .because("#partnerId", "the id of a partner")
                    .at("#partnerId"));
        }
        if (asked != null && !asked.equals(callersId())) {
            throw CommonProblem.FORBIDDEN.because();
        }
        return callersId();
    }

    private UUID callersId() {
        return UUID.fromString(caller.id());
    }
}
