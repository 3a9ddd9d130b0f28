package io.raksa.gateway.document.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
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

    private static final String COMPONENTS = "#/components/";
    private static final String PARTNER = "partner";
    private static final String PARTNER_KEY = "partnerKey";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

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
            operations(item).forEach(operation -> complete(name, operation));
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
        info.put(
                "description",
                absent.isEmpty()
                        ? description
                        : description + "\n\n**Absent now**, since the service cannot be reached: "
                                + String.join(", ", absent) + ".");
        if (!absent.isEmpty()) {
            ArrayNode names = info.putArray("x-absent");
            absent.forEach(names::add);
        }
        merged.putArray("servers").addObject().put("url", "/").put("description", "This gateway.");
        Set<String> usedTags = usedTags();
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

    private Set<String> usedTags() {
        Set<String> used = new HashSet<>();
        paths.values().forEach(item -> operations(item)
                .forEach(operation -> operation.path("tags").forEach(tag -> used.add(tag.asText()))));
        return used;
    }

    private static void securitySchemes(ObjectNode components) {
        JsonNode there = components.path("securitySchemes");
        ObjectNode schemes = there instanceof ObjectNode object ? object : components.putObject("securitySchemes");
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
        Map<String, JsonNode> used = new TreeMap<>();
        document.path("components")
                .path("securitySchemes")
                .properties()
                .forEach(scheme -> used.put(COMPONENTS + "securitySchemes/" + scheme.getKey(), scheme.getValue()));
        Deque<String> left = new ArrayDeque<>();
        reached.values().forEach(item -> left.addAll(References.in(item)));
        while (!left.isEmpty()) {
            String reference = left.pop();
            JsonNode part = reference.startsWith("#") ? document.at(reference.substring(1)) : document.path("");
            if (!part.isMissingNode() && used.putIfAbsent(reference, part) == null) {
                left.addAll(References.in(part));
            }
        }
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
        List<String> steps = steps(reference);
        Map<String, JsonNode> section = components.get(steps.getFirst());
        return section == null ? null : section.get(steps.getLast());
    }

    private void put(String reference, JsonNode part) {
        List<String> steps = steps(reference);
        components.computeIfAbsent(steps.getFirst(), first -> new TreeMap<>()).putIfAbsent(steps.getLast(), part);
    }

    /** Section and name. */
    private static List<String> steps(String reference) {
        return List.of(reference.substring(COMPONENTS.length()).split("/", 2));
    }

    private static List<ObjectNode> operations(JsonNode item) {
        return item.properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .map(member -> (ObjectNode) member.getValue())
                .toList();
    }

    private void complete(String name, ObjectNode operation) {
        String id = operation.path("operationId").asText();
        if (!id.isEmpty() && !operationIds.add(id)) {
            operation.put("operationId", name + capitalized(id));
        }
        offerPartnerKey(operation);
    }

    /** An API key may be shown wherever a partner may call, and where nobody needs to say who they are. */
    private static void quotaUsedUp(ObjectNode answer) {
        answer.put("description", "The quota of the API key is used up; try again after Retry-After.");
        answer.withObject("/content")
                .withObject("/application~1problem+json")
                .withObject("/schema")
                .put("$ref", COMPONENTS + "schemas/Problem");
    }

    /** Where a partner's token is taken, its API key is too. */
    private static void offerPartnerKey(ObjectNode operation) {
        JsonNode security = operation.path("security");
        boolean forPartners = false;
        for (JsonNode alternative : security) {
            for (JsonNode roles : alternative) {
                for (JsonNode role : roles) {
                    forPartners |= PARTNER.equals(role.asText());
                }
            }
        }
        if (forPartners && security instanceof ArrayNode alternatives) {
            alternatives.addObject().putArray(PARTNER_KEY);
        }
        if (forPartners || security.isEmpty()) {
            quotaUsedUp(operation.withObject("/responses").withObject("/429"));
        }
    }
}
