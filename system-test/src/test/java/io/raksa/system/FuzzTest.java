package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.local.Platform;
import io.raksa.testing.OddCalls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls made up from the merged document, through the gateway: whatever comes, the answer is one that the document tells of,
 * and never a fault of ours. With {@code -Draksa.fuzz.calls=20000 -Draksa.fuzz.seed=...} more of them, and others.
 */
class FuzzTest {

    private static final int CALLS = Integer.getInteger("raksa.fuzz.calls", 5_000);
    private static final int THREADS = 8;
    private static final long SEED = Long.getLong("raksa.fuzz.seed", 20_261_123L);
    private static final List<String> STAFF = List.of("admin", "manager", "supervisor", "agent", "analyst");

    /** Of each operation so many faults are shown. */
    private static final int SHOWN = 2;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    @Test
    void whateverIsSentIsAnsweredAsTheDocumentSays() throws Exception {
        try (Platform platform = Platform.start(SharedPlatform.REPOSITORY, home);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Api api = new Api(platform);
            String document = api.asAnybody()
                    .get("/openapi?format=json")
                    .expect(200)
                    .response()
                    .body();
            Map<String, Caller> callers = callers(api);
            List<Callable<List<String>>> parts = IntStream.range(0, THREADS)
                    .<Callable<List<String>>>mapToObj(
                            part -> () -> faults(callers, new OddCalls(document, SEED + part)))
                    .toList();
            Map<String, List<String>> faults = new TreeMap<>();
            for (Future<List<String>> part : threads.invokeAll(parts)) {
                part.get().forEach(fault -> faults.computeIfAbsent(fault.split(" <", 2)[0], first -> new ArrayList<>())
                        .add(fault));
            }
            assertThat(faults.values().stream()
                            .flatMap(ofOne -> ofOne.stream().limit(SHOWN))
                            .toList())
                    .isEmpty();
        }
    }

    private static Map<String, Caller> callers(Api api) {
        Map<String, Caller> callers = new HashMap<>();
        STAFF.forEach(role -> callers.put(role, api.as(role)));
        callers.put("service", api.as("service"));
        callers.put("partner", api.asNewPartner("odd-partner"));
        UUID customer = api.as("agent")
                .post("/v1/customers", Map.of("displayName", "Somebody"))
                .expect(201)
                .id();
        callers.put("customer", api.asCustomer(customer));
        callers.put("anybody", api.asAnybody());
        return callers;
    }

    private static List<String> faults(Map<String, Caller> callers, OddCalls calls) throws IOException {
        List<String> faults = new ArrayList<>();
        for (int call = 0; call < CALLS / THREADS; call++) {
            OddCalls.Call next = calls.next();
            Caller caller = callers.getOrDefault(who(next, call), callers.get("admin"));
            Answer answer = caller.trySending(next.method(), next.path(), next.headers(), next.body());
            Optional<String> fault = calls.judge(
                    next,
                    answer.status(),
                    answer.header("Content-Type"),
                    answer.header("ETag"),
                    answer.response().body());
            fault.ifPresent(what -> faults.add(shown(next, what)));
        }
        return faults;
    }

    /** Mostly those who may. */
    private static String who(OddCalls.Call call, int number) {
        if (call.roles().isEmpty()) {
            return "anybody";
        }
        return call.roles().get(number % call.roles().size());
    }

    private static String shown(OddCalls.Call call, String what) {
        String body = String.valueOf(call.body());
        return "%s %s <%s> %s <<< %s %s"
                .formatted(call.method(), call.template(), call.path(), cut(body), call.headers(), cut(what));
    }

    private static String cut(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "..." : text;
    }
}
