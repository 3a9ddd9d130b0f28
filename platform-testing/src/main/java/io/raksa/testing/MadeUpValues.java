package io.raksa.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Values made up from JSON Schemas: such as a schema asks for, and such as nobody would think of. */
final class MadeUpValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final int LONGEST_LIST = 3;

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "\u0000",
            "x".repeat(70_000),
            "\u202Eright to left\u202C",
            "\u200B",
            "ก็็็็็็็็็็็็็็็็",
            "สมชาย ใจดี",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uFEFF",
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "../../../etc/passwd",
            "${jndi:ldap://127.0.0.1/x}",
            "%s%n{0}",
            "NaN",
            "null",
            "2026-02-30",
            "2026-13-45T99:99:99Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "0000-00-00",
            "00000000-0000-0000-0000-000000000000",
            "-1",
            "1e400",
            "99999999999999999999999999",
            "0.0000000000000000001",
            "\r\nX-Injected: 1",
            "true",
            "[]",
            "a=1&b=2",
            "1 == 1",
            "((((((((((1))))))))))",
            "PT0S",
            "P999999999Y");

    private final JsonNode document;
    private final Random random;
    private final SeenIds seen;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /**
     * Makes values up.
     *
     * @param document what references in schemas point into
     * @param seen ids that exist
     */
    MadeUpValues(JsonNode document, Random random, SeenIds seen) {
        this.document = document;
        this.random = random;
        this.seen = seen;
    }

    /** A value that fits the schema as far as this can tell; patterns are left to the schema's examples. */
    JsonNode fitting(JsonNode schema, String name) {
        return fitting(schema, name, 0);
    }

    /** A value of any type, hardly ever one that fits. */
    JsonNode odd() {
        return switch (random.nextInt(16)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(-1);
            case 3 -> JSON.numberNode(Long.MAX_VALUE);
            case 4 -> JSON.numberNode(new java.math.BigInteger("9223372036854775808"));
            case 5 -> JSON.numberNode(new java.math.BigDecimal("1E+400"));
            case 6 -> JSON.numberNode(new java.math.BigDecimal("1E-400"));
            case 7 -> JSON.numberNode(0);
            case 8 -> JSON.arrayNode();
            case 9 -> JSON.objectNode();
            case 10 -> JSON.arrayNode().addNull();
            case 11 -> manyNumbers();
            default -> JSON.textNode(word());
        };
    }

    /** An odd text. */
    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static ArrayNode manyNumbers() {
        ArrayNode numbers = JSON.arrayNode();
        IntStream.range(0, 3_000).forEach(numbers::add);
        return numbers;
    }

    private JsonNode fitting(JsonNode schema, String name, int depth) {
        JsonNode wanted = resolved(schema);
        if (wanted.has("const")) {
            return wanted.get("const");
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (wanted.has(choice)) {
                return fitting(anyOf(wanted.get(choice)), name, depth);
            }
        }
        if (wanted.has("allOf") && !wanted.has("properties")) {
            return together(wanted.get("allOf"), name, depth);
        }
        if (wanted.has("enum")) {
            return anyOf(wanted.get("enum"));
        }
        return switch (type(wanted)) {
            case "object" -> object(wanted, depth);
            case "array" -> array(wanted, name, depth);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer", "number" -> number(wanted);
            case "null" -> JSON.nullNode();
            default -> text(wanted, name);
        };
    }

    private JsonNode together(JsonNode parts, String name, int depth) {
        ObjectNode all = JSON.objectNode();
        for (JsonNode part : parts) {
            if (fitting(part, name, depth) instanceof ObjectNode object) {
                all.setAll(object);
            }
        }
        return all;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(field -> required.add(field.asText()));
        schema.path("properties").properties().forEach(property -> {
            boolean wanted = required.contains(property.getKey()) || (depth < DEEPEST && random.nextInt(3) > 0);
            if (wanted) {
                object.set(property.getKey(), fitting(property.getValue(), property.getKey(), depth + 1));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema, String name, int depth) {
        ArrayNode array = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int size = depth > DEEPEST ? least : least + random.nextInt(LONGEST_LIST);
        for (int i = 0; i < size; i++) {
            array.add(fitting(schema.path("items"), name, depth + 1));
        }
        return array;
    }

    private JsonNode number(JsonNode schema) {
        JsonNode examples = schema.path("examples");
        if (!examples.isEmpty() && random.nextBoolean()) {
            return anyOf(examples);
        }
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(Math.max(least, 1_000));
        return JSON.numberNode(least + (long) (random.nextDouble() * Math.min(most - least, 1_000)));
    }

    private JsonNode text(JsonNode schema, String name) {
        return switch (schema.path("format").asText()) {
            case "uuid" ->
                JSON.textNode(seen.any(name, random)
                        .orElseGet(() -> new UUID(random.nextLong(), random.nextLong()).toString()));
            case "date-time" -> JSON.textNode(someTime().toString());
            case "date" ->
                JSON.textNode(LocalDate.ofInstant(someTime(), ZoneOffset.UTC).toString());
            default -> plainText(schema.path("examples"));
        };
    }

    private JsonNode plainText(JsonNode examples) {
        return examples.isEmpty()
                ? JSON.textNode("w" + Integer.toString(random.nextInt(1_000_000), Character.MAX_RADIX))
                : anyOf(examples);
    }

    private Instant someTime() {
        return now.plus(random.nextInt(800) - 400, ChronoUnit.HOURS);
    }

    private JsonNode anyOf(JsonNode choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            List<String> types = new ArrayList<>();
            type.forEach(one -> types.add(one.asText()));
            if (random.nextInt(4) > 0) {
                types.remove("null");
            }
            return types.get(random.nextInt(types.size()));
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith("#") ? resolved(document.at(reference.substring(1))) : schema;
    }
}
