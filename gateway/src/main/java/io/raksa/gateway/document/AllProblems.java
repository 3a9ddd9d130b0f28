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

/** The kinds of problems of the gateway and of all services. */
@ApplicationScoped
class AllProblems extends ProblemCatalogue {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final FromAllServices services;
    private final ObjectMapper json = new ObjectMapper();

    AllProblems(Fetching fetching, Clock clock) {
        this.services = new FromAllServices(fetching, clock, "/problems");
    }

    @Override
    public List<ProblemKindView> all() {
        Map<String, ProblemKindView> kinds = new TreeMap<>();
        super.all().forEach(kind -> kinds.put(kind.code(), kind));
        for (JsonNode ofService : services.get().await().atMost(DEADLINE).values()) {
            read(ofService).forEach(kind -> kinds.putIfAbsent(kind.code(), kind));
        }
        return List.copyOf(kinds.values());
    }

    private List<ProblemKindView> read(JsonNode kinds) {
        try {
            return json.treeToValue(kinds, new TypeReference<List<ProblemKindView>>() {});
        } catch (JsonProcessingException notAsAgreed) {
            throw new IllegalStateException(notAsAgreed);
        }
    }
}
