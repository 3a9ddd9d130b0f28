package io.raksa.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call that a document shows, and what it says comes back: a block of {@code http}, then the status in backticks, and as a block of
 * {@code json} those fields of the answer that matter.
 *
 * @param body absent where none is sent
 * @param answer absent where the document does not look at it
 */
record ShownCall(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body,
        int status,
        @Nullable String answer) {

    private static final Pattern CALL =
            Pattern.compile("```http\n(?<request>.*?)\n```(?<then>.*?)(?=```http|\\z)", Pattern.DOTALL);
    private static final Pattern STATUS = Pattern.compile("`(\\d{3})`");
    private static final Pattern ANSWER = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL);

    /** The calls of a document in Markdown, in their order. */
    static List<ShownCall> in(Path document) {
        try {
            return CALL.matcher(Files.readString(document))
                    .results()
                    .map(ShownCall::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it may be made again until the answer is there: it changes nothing. */
    boolean changesNothing() {
        return method.equals("GET") || path.contains("dry=true") || path.endsWith("/preview");
    }

    private static ShownCall read(MatchResult shown) {
        String[] parts = shown.group("request").split("\n\n", 2);
        List<String> head = parts[0].lines().toList();
        String[] line = head.getFirst().split(" ", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        head.stream().skip(1).map(header -> header.split(": ", 2)).forEach(header -> headers.put(header[0], header[1]));
        Matcher status = STATUS.matcher(shown.group("then"));
        if (!status.find()) {
            throw new IllegalArgumentException("No status is said of " + head.getFirst());
        }
        Matcher answer = ANSWER.matcher(shown.group("then"));
        return new ShownCall(
                line[0],
                line[1],
                headers,
                parts.length == 2 ? parts[1] : null,
                Integer.parseInt(status.group(1)),
                answer.find() ? answer.group(1) : null);
    }
}
