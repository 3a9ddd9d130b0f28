package io.raksa.platform.event;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Who is to have an event of which type. */
@Singleton
class Routes {

    private static final String EVERY_TYPE = "*";

    private final Map<String, EventsConfig.Destination> destinations;

    Routes(EventsConfig config) {
        this.destinations = config.destinations();
    }

    /** The destinations that take this type, in the order of their names. */
    List<String> of(String type) {
        return destinations.entrySet().stream()
                .filter(destination -> takes(destination.getValue(), type))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean takes(EventsConfig.Destination destination, String type) {
        return destination.types().stream()
                .anyMatch(taken -> taken.equals(EVERY_TYPE) || type.equals(FactTypes.PREFIX + taken));
    }
}
