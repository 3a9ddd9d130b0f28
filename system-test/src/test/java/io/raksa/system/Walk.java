package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.raksa.local.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows a document call by call and holds each answer against what it shows. What stands in braces is a value: one that is known from the
 * beginning, or one that an answer gave.
 */
final class Walk {

    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final String TOKEN = " token";

    /** What stands in braces and has no other braces in it. */
    private static final Pattern VALUE = Pattern.compile("\\{([a-z][^{}\"\n]*)}");

    private static final Pattern ONLY_VALUE = Pattern.compile("\\{([a-z]+)}");

    private final Platform platform;
    private final Api api;
    private final Map<String, String> known = new HashMap<>();

    Walk(Platform platform, Api api) {
        this.platform = platform;
        this.api = api;
        ZonedDateTime now = ZonedDateTime.now(BANGKOK);
        known.put("now", now.toInstant().toString());
        known.put("next year", now.plusYears(1).toInstant().toString());
        known.put("month", Integer.toString(now.getMonthValue()));
        known.put("run", UUID.randomUUID().toString().substring(0, 8));
    }

    /** With a value that is known from the beginning. */
    Walk knowing(String name, String value) {
        known.put(name, value);
        return this;
    }

    /** Makes every call of a document in its order, and says how many there were. */
    int through(Path document) {
        List<ShownCall> calls = ShownCall.in(document);
        calls.forEach(this::follow);
        return calls.size();
    }

    private void follow(ShownCall call) {
        if (call.changesNothing()) {
            await().atMost(DEADLINE).untilAsserted(() -> check(call));
        } else {
            check(call);
        }
    }

    private void check(ShownCall call) {
        Answer answer = make(call).expect(call.status());
        if (call.answer() != null) {
            remember(answer.call(), tree(known(call.answer(), call)), content(answer));
        }
        call.answerHeaders()
                .forEach((name, shown) -> remember(
                        answer.call() + " " + name,
                        TextNode.valueOf(known(shown, call)),
                        TextNode.valueOf(answer.header(name))));
    }

    private void remember(String where, JsonNode shown, JsonNode there) {
        Map<String, String> given = new HashMap<>();
        compare(where, shown, there, given);
        known.putAll(given);
    }

    /** An answer in lines is compared as an array. */
    private static JsonNode content(Answer answer) {
        if (!answer.header("Content-Type").startsWith("application/x-ndjson")) {
            return answer.json();
        }
        ArrayNode lines = Api.JSON.createArrayNode();
        return lines.addAll(answer.lines());
    }

    private Answer make(ShownCall call) {
        Map<String, String> headers = new HashMap<>();
        call.headers().forEach((name, value) -> headers.put(name, filled(value, call)));
        return api.asAnybody()
                .send(
                        call.method(),
                        filled(call.path(), call),
                        headers,
                        call.body() == null ? null : filled(call.body(), call));
    }

    /** With every value in braces filled in; one that is not known fails. */
    private String filled(String text, ShownCall call) {
        String filled = known(text, call);
        assertThat(VALUE.matcher(filled).find())
                .as("something is not known in %s", filled)
                .isFalse();
        return filled;
    }

    /** With the values that are known filled in, the inmost first. */
    private String known(String text, ShownCall call) {
        String filled = text;
        String before;
        do {
            before = filled;
            filled = VALUE.matcher(before).replaceAll(value -> Matcher.quoteReplacement(value(value.group(1), call)));
        } while (!filled.equals(before));
        return filled;
    }

    private String value(String name, ShownCall call) {
        if (name.equals("version")) {
            return version(filled(call.path(), call), call);
        }
        if (name.startsWith("version of ")) {
            return version(name.substring("version of ".length()), call);
        }
        if (name.equals("new key")) {
            return UUID.randomUUID().toString();
        }
        if (known.containsKey(name)) {
            return known.get(name);
        }
        if (name.startsWith("as ")) {
            return tokenOf(known.get(name.substring("as ".length())));
        }
        if (name.endsWith(TOKEN) && known.containsKey(name.substring(0, name.length() - TOKEN.length()))) {
            return tokenOf(known.get(name.substring(0, name.length() - TOKEN.length())));
        }
        return "{" + name + "}";
    }

    private String tokenOf(String customerId) {
        return platform.tokens().ofCustomer(UUID.fromString(customerId));
    }

    private String version(String path, ShownCall call) {
        String bearer = filled(call.headers().get("Authorization"), call);
        String etag = api.asAnybody()
                .send("GET", path, Map.of("Authorization", bearer), null)
                .header("ETag");
        return etag.isEmpty() ? "\"0\"" : etag;
    }

    /** Each field that is shown is there with that value; a value in braces that nobody gave before is given by the answer. */
    private static void compare(String where, JsonNode shown, @Nullable JsonNode there, Map<String, String> given) {
        assertThat(there).as(where).isNotNull();
        Matcher value = ONLY_VALUE.matcher(shown.asText());
        if (shown.isTextual() && value.matches()) {
            given.put(value.group(1), there.asText());
        } else if (shown.isObject()) {
            shown.properties()
                    .forEach(field ->
                            compare(where + " " + field.getKey(), field.getValue(), there.get(field.getKey()), given));
        } else if (shown.isArray()) {
            assertThat(there).as("%s: %s", where, there).hasSameSizeAs(shown);
            for (int i = 0; i < shown.size(); i++) {
                compare(where + " " + i, shown.get(i), there.get(i), given);
            }
        } else if (shown.isNumber()) {
            assertThat(there.decimalValue()).as(where).isEqualByComparingTo(shown.decimalValue());
        } else {
            assertThat(there).as(where).isEqualTo(shown);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return Api.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }
}
