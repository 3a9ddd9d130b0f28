package io.raksa.platform.event;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Singleton;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Who in this service takes events of which type. */
@Singleton
class FactHandlers {

    private final Map<String, List<Taker<?>>> takers;

    FactHandlers(@Any Instance<FactHandler<?>> handlers) {
        takers = StreamSupport.stream(handlers.handles().spliterator(), false)
                .<Taker<?>>map(handler -> taker(factOf(handler.getBean()), handler.get()))
                .collect(Collectors.groupingBy(taker -> FactTypes.of(taker.fact())));
    }

    /** Those who take events of this type; none where the type is unknown here. */
    List<Taker<?>> of(String type) {
        return takers.getOrDefault(type, List.of());
    }

    /** A handler and the fact it takes. */
    record Taker<T extends Record>(Class<T> fact, FactHandler<T> handler) {

        void take(ReceivedEvent event, FactReader reader) {
            handler.on(event.with(reader.read(event.data(), fact)));
        }
    }

    private static Class<? extends Record> factOf(Bean<?> handler) {
        return handler.getTypes().stream()
                .filter(type -> type instanceof ParameterizedType generic && generic.getRawType() == FactHandler.class)
                .map(type -> ((Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0])
                        .<Record>asSubclass(Record.class))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(handler + " does not say which fact it takes"));
    }

    /** The type argument of the handler's bean is the fact's class, which only reflection knows. */
    @SuppressWarnings("unchecked")
    private static <T extends Record> Taker<T> taker(Class<T> fact, FactHandler<?> handler) {
        return new Taker<>(fact, (FactHandler<T>) handler);
    }
}
