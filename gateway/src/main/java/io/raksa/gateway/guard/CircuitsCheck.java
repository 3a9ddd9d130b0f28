package io.raksa.gateway.guard;

import io.raksa.gateway.routing.Service;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows how things stand with each service. Always up: a gateway without one of them is of use to callers of the others. */
@ApplicationScoped
@Readiness
class CircuitsCheck implements HealthCheck {

    private final Guards guards;

    CircuitsCheck(Guards guards) {
        this.guards = guards;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("circuits to the services").up();
        for (Service service : Service.values()) {
            response.withData(service.id(), guards.standing(service));
        }
        return response.build();
    }
}
