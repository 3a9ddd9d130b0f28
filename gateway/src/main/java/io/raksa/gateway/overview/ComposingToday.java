package io.raksa.gateway.overview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import io.raksa.gateway.overview.TodayOverviewView.Adjustment;
import io.raksa.gateway.overview.TodayOverviewView.ToDo;
import io.raksa.gateway.overview.TodayOverviewView.Work;
import io.raksa.gateway.routing.Service;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks at once where work waits. */
@ApplicationScoped
class ComposingToday {

    private static final int ADJUSTMENTS_COUNTED = 200;

    private final Reading reading;

    ComposingToday(Reading reading) {
        this.reading = reading;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Waiting(List<Adjustment> items, @Nullable String next) {

        ToDo<Adjustment> first(int shown) {
            return new ToDo<>(
                    items.size(), next != null, items.stream().limit(shown).toList());
        }
    }

    /**
     * What there is to do.
     *
     * @param team whose; all where it is null
     * @param since since when cases count as new; since the beginning of today where it is null
     * @param first how many of each are shown
     * @param headers what the services are to be told of the caller
     */
    Uni<TodayOverviewView> of(@Nullable String team, @Nullable Instant since, int first, Map<String, String> headers) {
        return Uni.combine()
                .all()
                .unis(
                        Part.of("work", work(team, since, first, headers)),
                        Part.of("adjustments", adjustments(first, headers)))
                .with((work, adjustments) -> new TodayOverviewView(
                        work.orNull(), adjustments.orNull(), Part.absent(Stream.of(work, adjustments))));
    }

    private Uni<Work> work(@Nullable String team, @Nullable Instant since, int first, Map<String, String> headers) {
        String query = "?first=" + first
                + (team == null ? "" : "&team=" + URLEncoder.encode(team, StandardCharsets.UTF_8))
                + (since == null ? "" : "&since=" + since);
        return reading.one(Service.FEEDBACK, "/v1/worklist" + query, headers, new TypeReference<>() {});
    }

    private Uni<ToDo<Adjustment>> adjustments(int first, Map<String, String> headers) {
        return reading.one(
                        Service.LOYALTY,
                        "/v1/adjustments?limit=" + ADJUSTMENTS_COUNTED,
                        headers,
                        new TypeReference<Waiting>() {})
                .map(waiting -> waiting.first(first));
    }
}
