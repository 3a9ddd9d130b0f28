package io.raksa.platform.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Delivers the outbox while the process runs, each destination on its own. */
@ApplicationScoped
class OutboxDispatch {

    private final Map<String, DestinationDispatch> dispatches = new TreeMap<>();

    OutboxDispatch(EventsConfig config, Outbox outbox, EventSender sender, DeliveryMetrics metrics) {
        if (config.dispatching()) {
            config.destinations()
                    .keySet()
                    .forEach(name ->
                            dispatches.put(name, new DestinationDispatch(name, config, outbox, sender, metrics)));
        }
    }

    void start(@Observes StartupEvent started) {
        dispatches.values().forEach(DestinationDispatch::start);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        dispatches.values().forEach(DestinationDispatch::stop);
        for (DestinationDispatch dispatch : dispatches.values()) {
            dispatch.awaitEnd();
        }
    }

    /** There may be something to deliver to these destinations. */
    void wake(Collection<String> destinations) {
        for (String name : destinations) {
            @Nullable DestinationDispatch dispatch = dispatches.get(name);
            if (dispatch != null) {
                dispatch.wake();
            }
        }
    }
}
