package io.raksa.gateway.document.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The operations of a path, and what a document says of one. */
final class Operations {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private Operations() {}

    /** Whether a member of a path is an operation, not something that all of its operations share. */
    static boolean isOne(String member) {
        return METHODS.contains(member);
    }

    /** The operations of a path. */
    static List<ObjectNode> of(JsonNode path) {
        return path.properties().stream()
                .filter(member -> isOne(member.getKey()))
                .map(member -> (ObjectNode) member.getValue())
                .toList();
    }

    /** Those who may call it; nobody in particular where everybody may. */
    static Set<String> roles(JsonNode operation) {
        Set<String> roles = new LinkedHashSet<>();
        for (JsonNode alternative : operation.path("security")) {
            for (JsonNode scopes : alternative) {
                scopes.forEach(scope -> roles.add(scope.asText()));
            }
        }
        return roles;
    }

    /** The tags that the operations of these paths carry. */
    static Set<String> tags(Collection<? extends JsonNode> paths) {
        Set<String> tags = new LinkedHashSet<>();
        paths.forEach(
                path -> of(path).forEach(operation -> operation.path("tags").forEach(tag -> tags.add(tag.asText()))));
        return tags;
    }
}
