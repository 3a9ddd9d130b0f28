package io.raksa.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls made up from an OpenAPI document: some as it describes them, most with something wrong in them: a field missing or too much, another
 * type, numbers and texts that nobody expects, text that is no JSON. What answers show is used in later calls. For one thread; the same seed
 * and the same answers make the same calls.
 */
public final class OddCalls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> TYPES =
            List.of("application/json", "text/plain", "application/xml", "text/csv", "x");

    private static final List<String> ODD_VERSIONS = List.of("*", "\"99999999999999999999\"", "W/\"x\"", "x", "\"-1\"");
    private static final Set<String> MAY_BE_EMPTY = Set.of("application/x-ndjson", "text/csv", "text/plain");

    private final OpenApiDocument document;
    private final List<Described> operations;
    private final Random random;
    private final SeenIds seen = new SeenIds();
    private final Map<String, String> versions = new HashMap<>();
    private final MadeUpValues values;

    /**
     * A call.
     *
     * @param template the path in the document
     * @param roles who may make it by the document; none where anybody may
     * @param path with its query
     */
    public record Call(
            String method,
            String template,
            List<String> roles,
            String path,
            Map<String, String> headers,
            @Nullable String body) {}

    private record Described(
            String method, String template, JsonNode node, List<JsonNode> parameters, List<String> roles) {}

    public OddCalls(String openApi, long seed) throws JsonProcessingException {
        JsonNode root = JSON.readTree(openApi);
        this.document = new OpenApiDocument(openApi);
        this.operations = operations(root);
        this.random = new Random(seed);
        this.values = new MadeUpValues(root, random, seen);
    }

    private static List<Described> operations(JsonNode root) {
        return root.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/v1/"))
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .filter(operation -> !isEndless(operation.getValue()))
                        .map(operation -> described(root, path.getKey(), path.getValue(), operation)))
                .toList();
    }

    private static boolean isEndless(JsonNode operation) {
        return operation.at("/responses/200/content").has("text/event-stream");
    }

    private static Described described(
            JsonNode root, String template, JsonNode item, Map.Entry<String, JsonNode> operation) {
        List<JsonNode> parameters = Stream.of(item, operation.getValue())
                .flatMap(owner -> owner.path("parameters").valueStream())
                .map(parameter -> parameter.has("$ref")
                        ? root.at(parameter.path("$ref").asText().substring(1))
                        : parameter)
                .toList();
        List<String> roles = new ArrayList<>();
        operation.getValue().path("security").forEach(way -> way.path("bearer")
                .forEach(role -> roles.add(role.asText())));
        return new Described(
                operation.getKey().toUpperCase(Locale.ROOT), template, operation.getValue(), parameters, roles);
    }

    /** The next call. */
    public Call next() {
        Described operation = operations.get(random.nextInt(operations.size()));
        boolean good = random.nextInt(4) == 0;
        String path = path(operation, good);
        Map<String, String> headers = headers(operation.method(), path, good);
        return new Call(
                operation.method(),
                operation.template(),
                operation.roles(),
                path + query(operation, good),
                headers,
                body(operation, headers, good));
    }

    /** What is wrong with the answer to a call: nothing where it is as documented, and no fault of the server. */
    public Optional<String> judge(Call call, int status, String contentType, String etag, String body) {
        if (status >= 500) {
            return Optional.of("answered " + status + ": " + body);
        }
        String path = call.path().replaceFirst("\\?.*", "");
        learn(call, path, status, contentType, etag, body);
        OpenApiDocument.Operation operation =
                document.operation(call.method(), call.template()).orElseThrow();
        Optional<OpenApiDocument.Body> documented = operation.response(status);
        if (documented.isEmpty()) {
            return Optional.of("answered " + status + ", which is not documented: " + body);
        }
        if (body.isEmpty() || documented.get().isEmpty()) {
            boolean empty = body.isEmpty() && MAY_BE_EMPTY.contains(contentType.split(";", 2)[0]);
            return empty || body.isEmpty() == documented.get().isEmpty()
                    ? Optional.empty()
                    : Optional.of("answered " + status + " with a body of " + body.length()
                            + " characters, unlike the document");
        }
        Optional<OpenApiDocument.Content> content = documented.get().content(contentType);
        if (content.isEmpty()) {
            return Optional.of("answered " + status + " in " + contentType + ", which is not documented");
        }
        List<String> violations = content.get().violations(body);
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of("answered " + status + ": " + String.join("; ", violations));
    }

    private void learn(Call call, String path, int status, String contentType, String etag, String body) {
        if (status / 100 != 2 || !contentType.startsWith("application/json")) {
            return;
        }
        try {
            seen.note(JSON.readTree(body), collection(call.template()));
        } catch (JsonProcessingException judgedElsewhere) {
            return;
        }
        if (!etag.isEmpty()) {
            versions.put(path, etag);
        }
    }

    /** The last step of a path that is a word. */
    private static String collection(String template) {
        String[] steps = template.split("/", -1);
        for (int step = steps.length - 1; step > 0; step--) {
            if (!steps[step].startsWith("{")) {
                return steps[step];
            }
        }
        return template;
    }

    private String path(Described operation, boolean good) {
        StringBuilder path = new StringBuilder();
        String before = "";
        for (String step : operation.template().substring(1).split("/", -1)) {
            path.append('/').append(step.startsWith("{") ? step(operation, step, before, good) : step);
            before = step;
        }
        return path.toString();
    }

    private String step(Described operation, String step, String before, boolean good) {
        if (!good && random.nextInt(10) == 0) {
            return encoded("x" + values.word());
        }
        String name = step.substring(1, step.length() - 1);
        return seen.any(before, random)
                .or(() -> seen.any(name, random))
                .orElseGet(() -> encoded(parameter(operation, name)));
    }

    private String parameter(Described operation, String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst()
                .map(parameter -> values.fitting(parameter.path("schema"), name).asText())
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private String query(Described operation, boolean good) {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            boolean asked = parameter.path("in").asText().equals("query")
                    && (parameter.path("required").asBoolean() || random.nextInt(3) == 0);
            if (asked && !name.equals("after")) {
                String value = !good && random.nextInt(3) == 0
                        ? values.word()
                        : values.fitting(parameter.path("schema"), name).asText();
                query.add(name + "=" + encoded(value));
            }
        }
        if (!good && random.nextInt(10) == 0) {
            query.add("after=" + encoded(values.word()));
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private Map<String, String> headers(String method, String path, boolean good) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept-Language", random.nextBoolean() ? "th" : "en");
        boolean usual = good || random.nextInt(10) > 0;
        headers.put(
                "Idempotency-Key",
                usual ? new UUID(random.nextLong(), random.nextLong()).toString() : "k".repeat(random.nextInt(300)));
        // Of a read it would ask for a 412 that HTTP itself knows, and no document tells of.
        if (!method.equals("GET")) {
            headers.put(
                    "If-Match",
                    usual
                            ? versions.getOrDefault(path, "\"0\"")
                            : ODD_VERSIONS.get(random.nextInt(ODD_VERSIONS.size())));
        }
        return headers;
    }

    private @Nullable String body(Described operation, Map<String, String> headers, boolean good) {
        JsonNode content = operation.node().at("/requestBody/content");
        if (content.isEmpty()) {
            return !good && random.nextInt(10) == 0 ? "{}" : null;
        }
        Map.Entry<String, JsonNode> form = content.properties().stream()
                .skip(random.nextInt(content.size()))
                .findFirst()
                .orElseThrow();
        headers.put(
                "Content-Type",
                good || random.nextInt(30) > 0 ? form.getKey() : TYPES.get(random.nextInt(TYPES.size())));
        JsonNode schema = form.getValue().path("schema");
        if (form.getKey().equals("application/x-ndjson")) {
            return Stream.generate(() -> json(schema, good))
                    .limit(1 + random.nextInt(3))
                    .reduce("", (all, line) -> all + line + "\n");
        }
        return form.getKey().contains("json") ? json(schema, good) : values.word();
    }

    private String json(JsonNode schema, boolean good) {
        JsonNode value = values.fitting(schema, "body");
        if (good) {
            return value.toString();
        }
        int faults = 1 + random.nextInt(2);
        for (int fault = 0; fault < faults; fault++) {
            spoil(value);
        }
        return random.nextInt(20) == 0 ? broken(value.toString()) : value.toString();
    }

    /** Changes something, somewhere in it. */
    private void spoil(JsonNode value) {
        List<JsonNode> inner = new ArrayList<>();
        collect(value, inner);
        if (inner.isEmpty()) {
            return;
        }
        switch (inner.get(random.nextInt(inner.size()))) {
            case ObjectNode object -> spoil(object);
            case ArrayNode array when array.isEmpty() -> array.add(values.odd());
            case ArrayNode array -> array.set(random.nextInt(array.size()), values.odd());
            default -> throw new IllegalStateException();
        }
    }

    private void spoil(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(6) == 0) {
            object.set("unheardOf", values.odd());
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(5) == 0) {
            object.remove(name);
        } else {
            object.set(name, values.odd());
        }
    }

    private static void collect(JsonNode value, List<JsonNode> inner) {
        if (value.isContainerNode()) {
            inner.add(value);
            value.forEach(child -> collect(child, inner));
        }
    }

    private String broken(String json) {
        return switch (random.nextInt(7)) {
            case 0 -> json.substring(0, json.length() / 2);
            case 1 -> json + json;
            case 2 -> "";
            case 3 -> "[".repeat(5_000);
            case 4 -> "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000);
            case 5 -> json.replaceFirst("\"[a-z]", "\"\\\\ud800");
            default -> "\u0001" + json;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.length() > 500 ? text.substring(0, 500) : text, StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
