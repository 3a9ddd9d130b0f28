package io.raksa.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Ids that answers showed, by the name of the field or of the collection that they stood in, so that further calls find what is there. */
final class SeenIds {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST = 200;

    private final Map<String, List<String>> byName = new HashMap<>();

    /** Takes down every id of an answer; those of fields called {@code id} belong to the collection. */
    void note(JsonNode answer, String collection) {
        answer.properties().forEach(field -> {
            if (field.getValue().isTextual()
                    && UUID_TEXT.matcher(field.getValue().textValue()).matches()) {
                add(
                        field.getKey().equals("id") ? collection : field.getKey(),
                        field.getValue().textValue());
            }
        });
        answer.forEach(child -> note(child, collection));
    }

    private void add(String name, String id) {
        List<String> ids = byName.computeIfAbsent(name, first -> new ArrayList<>());
        if (ids.size() == MOST) {
            ids.removeFirst();
        }
        ids.add(id);
    }

    /** One of the ids of this name, {@code memberId} or {@code members}. */
    Optional<String> any(String name, Random random) {
        List<String> ids = byName.getOrDefault(name, byName.getOrDefault(collection(name), List.of()));
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }

    private static String collection(String name) {
        return name.endsWith("Id") ? name.substring(0, name.length() - 2) + "s" : name;
    }
}
