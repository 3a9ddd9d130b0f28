package io.raksa.gateway.document.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The components of a document that some of its paths use, and those that these use in turn. */
final class UsedComponents {

    private static final String COMPONENTS = "#/components/";

    private UsedComponents() {}

    /** By reference; without the security schemes, which are named without one. */
    static Map<String, JsonNode> of(JsonNode document, Collection<? extends JsonNode> paths) {
        Map<String, JsonNode> used = new TreeMap<>();
        Deque<String> left = new ArrayDeque<>();
        paths.forEach(path -> left.addAll(References.in(path)));
        while (!left.isEmpty()) {
            String reference = left.pop();
            JsonNode part = reference.startsWith("#") ? document.at(reference.substring(1)) : document.path("");
            if (!part.isMissingNode() && used.putIfAbsent(reference, part) == null) {
                left.addAll(References.in(part));
            }
        }
        return used;
    }

    /** The reference to a component. */
    static String reference(String section, String name) {
        return COMPONENTS + section + "/" + name;
    }

    /** Section and name of what is referred to. */
    static List<String> steps(String reference) {
        return List.of(reference.substring(COMPONENTS.length()).split("/", 2));
    }
}
