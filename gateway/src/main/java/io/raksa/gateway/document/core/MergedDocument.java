package io.raksa.gateway.document.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One OpenAPI 3.1 document out of several. Paths that the outside does not reach are left out, with all that only they use. Components of
 * one name that are the same become one; where they differ, the later one takes the name of its service in front.
 */
public final class MergedDocument {

    /** Where it is said of whom nothing could be had. */
    static final String ABSENT = "x-absent";

    static final String PARTNER_KEY = "partnerKey";

    private static final String PARTNER = "partner";
    private static final String SECURITY_SCHEMES = "securitySchemes";

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Set<String> operationIds = new HashSet<>();
    private final Set<String> absent = new LinkedHashSet<>();
    private final String title;
    private final String version;
    private final String description;

    public MergedDocument(String title, String version, String description) {
        this.title = title;
        this.version = version;
        this.description = description;
    }

    /**
     * Adds a document.
     *
     * @param name of whom it is, {@code feedback}; stands before names that would clash
     * @param outside the path under which the outside reaches one of its paths; empty where it does not
     */
    public void add(String name, JsonNode document, Function<String, Optional<String>> outside) {
        ObjectNode own = document.deepCopy();
        Map<String, JsonNode> reached = new TreeMap<>();
        own.path("paths").properties().forEach(path -> outside.apply(path.getKey())
                .ifPresent(address -> reached.put(address, path.getValue())));
        Map<String, JsonNode> used = used(own, reached);
        Map<String, String> renamed = renamed(name, used);
        reached.values().forEach(item -> References.replace(item, target -> renamed.getOrDefault(target, target)));
        used.values().forEach(part -> References.replace(part, target -> renamed.getOrDefault(target, target)));
        used.forEach((reference, part) -> put(renamed.getOrDefault(reference, reference), part));
        reached.forEach((address, item) -> {
            Operations.of(item).forEach(operation -> complete(name, operation));
            paths.put(address, item);
        });
        own.path("tags")
                .forEach(tag -> tags.merge(
                        tag.path("name").asText(), tag, (first, second) -> first.has("description") ? first : second));
    }

    /** Says that a document could not be had. */
    public void absent(String name) {
        absent.add(name);
    }

    /** The document. */
    public ObjectNode json() {
        merged.put("openapi", "3.1.0");
        ObjectNode info = merged.putObject("info");
        info.put("title", title);
        info.put("version", version);
        info.put("description", described(description, absent));
        if (!absent.isEmpty()) {
            ArrayNode names = info.putArray(ABSENT);
            absent.forEach(names::add);
        }
        merged.putArray("servers").addObject().put("url", "/").put("description", "This gateway.");
        Set<String> usedTags = Operations.tags(paths.values());
        ArrayNode shown = merged.putArray("tags");
        tags.forEach((name, tag) -> {
            if (usedTags.contains(name)) {
                shown.add(tag);
            }
        });
        ObjectNode allPaths = merged.putObject("paths");
        paths.forEach(allPaths::set);
        ObjectNode allComponents = merged.putObject("components");
        components.forEach((section, parts) -> {
            ObjectNode node = allComponents.putObject(section);
            parts.forEach(node::set);
        });
        securitySchemes(allComponents);
        return merged;
    }

    /** An introduction, and whose operations are missing. */
    static String described(String introduction, Collection<String> absent) {
        return absent.isEmpty()
                ? introduction
                : introduction + "\n\n**Absent now**, since the service cannot be reached: " + String.join(", ", absent)
                        + ".";
    }

    private static void securitySchemes(ObjectNode components) {
        JsonNode there = components.path(SECURITY_SCHEMES);
        ObjectNode schemes = there instanceof ObjectNode object ? object : components.putObject(SECURITY_SCHEMES);
        schemes.putObject(PARTNER_KEY)
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "X-Api-Key")
                .put(
                        "description",
                        "A partner's API key, which the gateway exchanges for a token that services verify.");
    }

    /** The components that the reached paths use, by reference; security schemes, which are named without one, all. */
    private static Map<String, JsonNode> used(JsonNode document, Map<String, JsonNode> reached) {
        Map<String, JsonNode> used = UsedComponents.of(document, reached.values());
        document.path("components")
                .path(SECURITY_SCHEMES)
                .properties()
                .forEach(scheme ->
                        used.put(UsedComponents.reference(SECURITY_SCHEMES, scheme.getKey()), scheme.getValue()));
        return used;
    }

    /** New references for the components that differ from those of the same name, or use one that does. */
    private Map<String, String> renamed(String name, Map<String, JsonNode> used) {
        Map<String, String> renamed = new TreeMap<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, JsonNode> part : used.entrySet()) {
                if (!renamed.containsKey(part.getKey()) && clashes(part.getKey(), part.getValue(), renamed.keySet())) {
                    renamed.put(part.getKey(), prefixed(name, part.getKey()));
                    more = true;
                }
            }
        }
        return renamed;
    }

    private boolean clashes(String reference, JsonNode part, Set<String> renamed) {
        JsonNode there = at(reference);
        return there != null
                && (!there.equals(part) || References.in(part).stream().anyMatch(renamed::contains));
    }

    private static String prefixed(String name, String reference) {
        int last = reference.lastIndexOf('/') + 1;
        return reference.substring(0, last) + capitalized(name) + reference.substring(last);
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private @Nullable JsonNode at(String reference) {
        List<String> steps = UsedComponents.steps(reference);
        Map<String, JsonNode> section = components.get(steps.getFirst());
        return section == null ? null : section.get(steps.getLast());
    }

    private void put(String reference, JsonNode part) {
        List<String> steps = UsedComponents.steps(reference);
        components.computeIfAbsent(steps.getFirst(), first -> new TreeMap<>()).putIfAbsent(steps.getLast(), part);
    }

    private void complete(String name, ObjectNode operation) {
        String id = operation.path("operationId").asText();
        if (!id.isEmpty() && !operationIds.add(id)) {
            operation.put("operationId", name + capitalized(id));
        }
        offerPartnerKey(operation);
    }

    /** Where a partner's token is taken, its API key is too; and it may be shown where nobody needs to say who they are. */
    private static void offerPartnerKey(ObjectNode operation) {
        Set<String> roles = Operations.roles(operation);
        if (roles.contains(PARTNER) && operation.path("security") instanceof ArrayNode alternatives) {
            alternatives.addObject().putArray(PARTNER_KEY);
        }
        if ((roles.contains(PARTNER) || roles.isEmpty())
                && operation.at("/responses/429").isMissingNode()) {
            quotaUsedUp(operation.withObject("/responses/429"));
        }
    }

    private static void quotaUsedUp(ObjectNode answer) {
        answer.put("description", "The quota of the API key is used up; try again after Retry-After.");
        answer.withObject("/content")
                .withObject("/application~1problem+json/schema")
                .put("$ref", "#/components/schemas/Problem");
    }
}
