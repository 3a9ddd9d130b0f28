package io.raksa.gateway.document.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The {@code $ref}s of a piece of an OpenAPI document. */
final class References {

    private static final String REF = "$ref";

    private References() {}

    /** Every reference in it, deeply. */
    static Set<String> in(JsonNode node) {
        Set<String> found = new LinkedHashSet<>();
        collect(node, found);
        return found;
    }

    private static void collect(JsonNode node, Set<String> found) {
        if (node.path(REF).isTextual()) {
            found.add(node.path(REF).textValue());
        }
        node.forEach(child -> collect(child, found));
    }

    /** Points every reference in it somewhere else. */
    static void replace(JsonNode node, UnaryOperator<String> newTarget) {
        if (node instanceof ObjectNode object && object.path(REF).isTextual()) {
            object.set(REF, TextNode.valueOf(newTarget.apply(object.path(REF).textValue())));
        }
        for (JsonNode child : node) {
            replace(child, newTarget);
        }
        mapping(node)
                .forEach(entry -> entry.setValue(
                        TextNode.valueOf(newTarget.apply(entry.getValue().asText()))));
    }

    /** A discriminator names schemas without {@code $ref}. */
    private static Set<Map.Entry<String, JsonNode>> mapping(JsonNode node) {
        JsonNode mapping = node.path("discriminator").path("mapping");
        return mapping instanceof ObjectNode object ? object.properties() : Set.of();
    }
}
