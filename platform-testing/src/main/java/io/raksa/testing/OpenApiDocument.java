package io.raksa.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An OpenAPI 3.1 document: finds the operation that a call is about, and validates bodies against its JSON Schemas (2020-12). */
final class OpenApiDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** JSON Schema 2020-12, silent about the words that OpenAPI adds to it. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((keyword, context) -> new AnnotationKeyword(keyword))
            .build();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            DIALECT,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode root;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    OpenApiDocument(String json) throws JsonProcessingException {
        root = JSON.readTree(json);
    }

    /** The operation with this method whose path template fits best: a literal segment beats a parameter. */
    Optional<Operation> operation(String method, String path) {
        return root.path("paths").properties().stream()
                .filter(template -> fits(template.getKey(), path))
                .filter(template -> template.getValue().has(method.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparing(template -> parameters(template.getKey())))
                .map(template -> new Operation(
                        method + " " + template.getKey(),
                        template.getValue(),
                        template.getValue().get(method.toLowerCase(Locale.ROOT))));
    }

    private static boolean fits(String template, String path) {
        var expected = segments(template);
        var actual = segments(path);
        return expected.size() == actual.size()
                && IntStream.range(0, actual.size())
                        .allMatch(i -> isParameter(expected.get(i))
                                ? !actual.get(i).isEmpty()
                                : expected.get(i).equals(actual.get(i)));
    }

    /** Where the parameters are, so that of two templates the one with the later parameter comes first. */
    private static String parameters(String template) {
        var marks = new StringBuilder();
        segments(template).forEach(segment -> marks.append(isParameter(segment) ? '1' : '0'));
        return marks.toString();
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        return Arrays.asList(path.split("/", -1));
    }

    /** What {@code $ref} points at inside this document, or the node itself. */
    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.startsWith("#") ? resolved(root.at(reference.substring(1))) : node;
    }

    /** One operation of the document. */
    final class Operation {

        private final String name;
        private final JsonNode pathItem;
        private final JsonNode node;

        private Operation(String name, JsonNode pathItem, JsonNode node) {
            this.name = name;
            this.pathItem = pathItem;
            this.node = node;
        }

        /** Method and path template, such as {@code GET /v1/customers/{id}}. */
        String name() {
            return name;
        }

        /** The documented request body, if there is one. */
        Optional<Body> request() {
            return node.has("requestBody")
                    ? Optional.of(new Body(resolved(node.get("requestBody"))))
                    : Optional.empty();
        }

        /** The documented answer for this status: by its number, else by its class ({@code 4XX}), else the default. */
        Optional<Body> response(int status) {
            var responses = node.path("responses");
            return List.of(Integer.toString(status), status / 100 + "XX", "default").stream()
                    .filter(responses::has)
                    .findFirst()
                    .map(key -> new Body(resolved(responses.get(key))));
        }

        /** Whether a query parameter of this name is documented. */
        boolean takesQuery(String parameter) {
            return List.of(node, pathItem).stream()
                    .flatMap(owner -> owner.path("parameters").valueStream())
                    .map(OpenApiDocument.this::resolved)
                    .anyMatch(declared -> declared.path("in").asText().equals("query")
                            && declared.path("name").asText().equals(parameter));
        }
    }

    /** A documented request or response body. */
    final class Body {

        private final JsonNode node;

        private Body(JsonNode node) {
            this.node = node;
        }

        boolean isRequired() {
            return node.path("required").asBoolean();
        }

        boolean isEmpty() {
            return node.path("content").isEmpty();
        }

        /** The documented form of the body for this content type, whose parameters do not count. */
        Optional<Content> content(@Nullable String contentType) {
            var wanted = mediaType(contentType == null ? "" : contentType);
            return node.path("content").properties().stream()
                    .filter(entry -> mediaType(entry.getKey()).equals(wanted))
                    .findFirst()
                    .map(entry -> new Content(wanted, entry.getValue().path("schema")));
        }

        private static String mediaType(String contentType) {
            return contentType.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        }
    }

    /** A body in one media type. */
    final class Content {

        private final String mediaType;
        private final JsonNode schema;

        private Content(String mediaType, JsonNode schema) {
            this.mediaType = mediaType;
            this.schema = schema;
        }

        /** What is wrong with this body, each finding with the JSON pointer to it; for NDJSON with the line too. */
        List<String> violations(String body) {
            if (schema.isMissingNode()) {
                return List.of();
            }
            if (mediaType.equals("application/x-ndjson")) {
                var lines = body.lines().toList();
                return IntStream.range(0, lines.size())
                        .boxed()
                        .flatMap(
                                i -> jsonViolations(lines.get(i)).stream().map(text -> "line " + (i + 1) + ", " + text))
                        .toList();
            }
            return mediaType.equals("application/json") || mediaType.endsWith("+json")
                    ? jsonViolations(body)
                    : List.of();
        }

        private List<String> jsonViolations(String json) {
            try {
                return compiled(schema).validate(JSON.readTree(json)).stream()
                        .map(error -> "at \"" + error.getInstanceLocation() + "\": " + error.getMessage())
                        .toList();
            } catch (JsonProcessingException e) {
                return List.of("not JSON: " + e.getOriginalMessage());
            }
        }
    }

    private Schema compiled(JsonNode schema) {
        return compiled.computeIfAbsent(schema, this::compile);
    }

    /** References point into the document's components, and so these travel with the schema. */
    private Schema compile(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            ObjectNode standalone = object.objectNode().setAll(object);
            standalone.set("components", root.path("components"));
            return SCHEMAS.getSchema(standalone);
        }
        return SCHEMAS.getSchema(schema);
    }
}
