package io.raksa.gateway.webhook;

import io.raksa.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends the calling of endpoints that are not there any more. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DisablingEndpoints {

    private final EndpointTable endpoints;
    private final Audit audit;

    DisablingEndpoints(EndpointTable endpoints, Audit audit) {
        this.endpoints = endpoints;
        this.audit = audit;
    }

    /** Disables an endpoint; one that is disabled already, or deleted, stays so. */
    void disable(UUID id, DisabledBecause because) {
        endpoints.lock(id).filter(endpoint -> endpoint.disabled() == null).ifPresent(before -> {
            endpoints.disable(id, because);
            Endpoint after = endpoints.find(id).orElseThrow();
            audit.record(
                    "webhook.disabled",
                    KeepingEndpoints.RESOURCE,
                    id,
                    after.version(),
                    EndpointView.of(before),
                    EndpointView.of(after),
                    because.name());
        });
    }
}
