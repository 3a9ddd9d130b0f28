package io.raksa.gateway.guard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.raksa.gateway.guard.Circuit.Closed;
import io.raksa.gateway.guard.Circuit.Open;
import io.raksa.gateway.guard.Circuit.Probing;
import io.raksa.gateway.guard.Entry.Reason;
import io.raksa.gateway.guard.Entry.Refused;
import io.raksa.gateway.routing.Service;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A guard for each service, and the figures that show what they do. */
@ApplicationScoped
public class Guards {

    private static final String SERVICE = "service";

    private final MeterRegistry registry;
    private final Map<Service, Guard> guards = new EnumMap<>(Service.class);
    private final Map<Service, Map<Reason, Counter>> refusals = new EnumMap<>(Service.class);

    Guards(GuardConfig config, MeterRegistry registry) {
        this.registry = registry;
        for (Service service : Service.values()) {
            Guard guard = new Guard(config, System::nanoTime);
            guards.put(service, guard);
            refusals.put(service, counters(service, registry));
            Gauge.builder("raksa.gateway.circuit.open", guard, Guards::isOpen)
                    .description("1 while calls to the service are refused because it failed too often")
                    .tag(SERVICE, service.id())
                    .register(registry);
            Gauge.builder("raksa.gateway.calls.under.way", guard, Guard::underWay)
                    .description("Calls to the service that have begun and not ended")
                    .tag(SERVICE, service.id())
                    .register(registry);
        }
    }

    private static Map<Reason, Counter> counters(Service service, MeterRegistry registry) {
        Map<Reason, Counter> counters = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            counters.put(
                    reason,
                    Counter.builder("raksa.gateway.calls.refused")
                            .description("Calls that were refused without asking the service")
                            .tag(SERVICE, service.id())
                            .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        return counters;
    }

    /** Lets a call to a service through, or says why not. Whoever is let through says how it went. */
    public Entry enter(Service service) {
        Entry entry = guard(service).enter();
        if (entry instanceof Refused refused) {
            Objects.requireNonNull(Objects.requireNonNull(refusals.get(service)).get(refused.why()))
                    .increment();
        }
        return entry;
    }

    /** Notes that a call was sent once more, since its connection had failed. */
    public void repeated(Service service) {
        registry.counter("raksa.gateway.calls.repeated", SERVICE, service.id()).increment();
    }

    /** How things stand with a service, for operators. */
    String standing(Service service) {
        return switch (guard(service).breaker().circuit()) {
            case Closed closed -> "CLOSED";
            case Open open -> "OPEN";
            case Probing probing -> "PROBING";
        };
    }

    private Guard guard(Service service) {
        return Objects.requireNonNull(guards.get(service));
    }

    private static double isOpen(Guard guard) {
        return guard.breaker().circuit() instanceof Closed ? 0 : 1;
    }
}
