package io.raksa.gateway.document.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The part of the merged document that is for one audience: its operations with the credential it has, and of tags and components only
 * what these use.
 */
public final class AudienceDocument {

    private static final String API = "/v1/";
    private static final String SECURITY = "security";
    private static final String SECURITY_SCHEMES = "securitySchemes";

    private final ObjectNode merged;
    private final Audience audience;

    private AudienceDocument(ObjectNode merged, Audience audience) {
        this.merged = merged;
        this.audience = audience;
    }

    /** The document of an audience; the merged one stays as it is. */
    public static ObjectNode of(ObjectNode merged, Audience audience) {
        return new AudienceDocument(merged, audience).json();
    }

    private ObjectNode json() {
        Map<String, ObjectNode> paths = paths();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("openapi", merged.path("openapi"));
        document.set("info", info());
        document.set("servers", merged.path("servers"));
        document.set("tags", tags(Operations.tags(paths.values())));
        document.putObject("paths").setAll(paths);
        document.set("components", components(UsedComponents.of(merged, paths.values())));
        return document;
    }

    private ObjectNode info() {
        ObjectNode info = merged.path("info").deepCopy();
        List<String> absent = new ArrayList<>();
        info.path(MergedDocument.ABSENT).forEach(name -> absent.add(name.asText()));
        return info.put("title", audience.title())
                .put("description", MergedDocument.described(audience.introduction(), absent));
    }

    private Map<String, ObjectNode> paths() {
        Map<String, ObjectNode> paths = new TreeMap<>();
        merged.path("paths").properties().forEach(path -> {
            ObjectNode own = path.getValue().deepCopy();
            own.properties()
                    .removeIf(member ->
                            Operations.isOne(member.getKey()) && !audience.calls(path.getKey(), member.getValue()));
            List<ObjectNode> operations = Operations.of(own);
            if (!operations.isEmpty()) {
                operations.forEach(operation -> nameCredential(path.getKey(), operation));
                paths.put(path.getKey(), own);
            }
        });
        return paths;
    }

    /** Only the credential that the audience has; where the API needs none, it may be shown all the same. */
    private void nameCredential(String path, ObjectNode operation) {
        JsonNode named = operation.path(SECURITY);
        if (!named.isEmpty()) {
            ArrayNode own = operation.putArray(SECURITY);
            named.forEach(alternative -> {
                if (alternative.has(audience.credential())) {
                    own.add(alternative);
                }
            });
        } else if (path.startsWith(API)) {
            ArrayNode own = operation.putArray(SECURITY);
            own.addObject();
            own.addObject().putArray(audience.credential());
        }
    }

    private ArrayNode tags(Set<String> used) {
        ArrayNode tags = JsonNodeFactory.instance.arrayNode();
        merged.path("tags").forEach(tag -> {
            if (used.contains(tag.path("name").asText())) {
                tags.add(tag);
            }
        });
        return tags;
    }

    private ObjectNode components(Map<String, JsonNode> used) {
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        used.forEach((reference, part) -> {
            List<String> steps = UsedComponents.steps(reference);
            components.withObjectProperty(steps.getFirst()).set(steps.getLast(), part);
        });
        components
                .putObject(SECURITY_SCHEMES)
                .set(audience.credential(), merged.at("/components/" + SECURITY_SCHEMES + "/" + audience.credential()));
        return components;
    }
}
