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
 * A call that a document shows, and what it says comes back. The call is a block of {@code http}, without the headers that go without saying,
 * or of {@code sh}, a command for {@code curl} as it is to be copied. Then come the status in backticks, perhaps {@code with `Header: value`},
 * and as a block of {@code json}, or of {@code ndjson} line by line, those fields of the answer that matter.
 *
 * @param body absent where none is sent
 * @param answerHeaders those that the document looks at
 * @param answer absent where the document does not look at it
 */
record ShownCall(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body,
        int status,
        Map<String, String> answerHeaders,
        @Nullable String answer) {

    private static final Pattern CALL = Pattern.compile(
            "```(?<language>http|sh)\n(?<request>.*?)\n```(?<then>.*?)(?=```(?:http|sh)\n|\\z)", Pattern.DOTALL);
    private static final Pattern STATUS = Pattern.compile("`(\\d{3})`");
    private static final Pattern HEADER = Pattern.compile("with `([A-Z][A-Za-z-]+): ([^`]+)`");
    private static final Pattern ANSWER = Pattern.compile("```(?<lines>nd)?json\n(?<text>.*?)\n```", Pattern.DOTALL);

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
        String request = shown.group("request");
        CurlCommand sent = shown.group("language").equals("sh") ? CurlCommand.parse(request) : completed(request);
        String then = shown.group("then");
        Matcher status = STATUS.matcher(then);
        if (!status.find()) {
            throw new IllegalArgumentException("No status is said of " + request);
        }
        Map<String, String> answerHeaders = new LinkedHashMap<>();
        HEADER.matcher(then).results().forEach(header -> answerHeaders.put(header.group(1), header.group(2)));
        return new ShownCall(
                sent.method(),
                sent.path(),
                sent.headers(),
                sent.body(),
                Integer.parseInt(status.group(1)),
                answerHeaders,
                answer(then));
    }

    private static @Nullable String answer(String then) {
        Matcher answer = ANSWER.matcher(then);
        if (!answer.find()) {
            return null;
        }
        String text = answer.group("text");
        return answer.group("lines") == null ? text : "[" + text.replace("\n", ",") + "]";
    }

    /** A block of {@code http} leaves out what is the same for every call. */
    private static CurlCommand completed(String request) {
        String[] parts = request.split("\n\n", 2);
        List<String> head = parts[0].lines().toList();
        String[] line = head.getFirst().split(" ", 2);
        String body = parts.length == 2 ? parts[1] : null;
        Map<String, String> headers = new LinkedHashMap<>();
        head.stream().skip(1).map(header -> header.split(": ", 2)).forEach(header -> headers.put(header[0], header[1]));
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        if (line[0].equals("POST")) {
            headers.put("Idempotency-Key", "{new key}");
        }
        return new CurlCommand(line[0], line[1], headers, body);
    }
}
