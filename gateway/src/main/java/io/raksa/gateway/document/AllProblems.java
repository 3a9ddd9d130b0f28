package io.raksa.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.gateway.client.Fetching;
import io.raksa.platform.problem.ProblemCatalogue;
import io.raksa.platform.problem.ProblemKindView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The kinds of problems of the gateway and of all services. */
@ApplicationScoped
class AllProblems extends ProblemCatalogue {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final FromAllServices<List<ProblemKindView>> ofServices;
    private final ObjectMapper json = new ObjectMapper();

    AllProblems(Fetching fetching, Clock clock) {
        this.ofServices = new FromAllServices<>(
                fetching,
                clock,
                "/problems",
                answers -> answers.values().stream().flatMap(this::read).toList(),
                Runnable::run);
    }

    @Override
    public List<ProblemKindView> all() {
        Map<String, ProblemKindView> kinds = new TreeMap<>();
        super.all().forEach(kind -> kinds.put(kind.code(), kind));
        ofServices.get().await().atMost(DEADLINE).forEach(kind -> kinds.putIfAbsent(kind.code(), kind));
        return List.copyOf(kinds.values());
    }

    private Stream<ProblemKindView> read(JsonNode kinds) {
        try {
            return json.treeToValue(kinds, new TypeReference<List<ProblemKindView>>() {}).stream();
        } catch (JsonProcessingException notAsAgreed) {
            throw new IllegalStateException(notAsAgreed);
        }
    }
}
