package io.raksa.system;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code curl} command would send, without {@code curl} having to be there. It knows what documents use: {@code -X}, {@code -H},
 * {@code -d}, {@code --data-binary}, {@code --json}, {@code -s} and an address that begins with {@code $BASE}; anything else is refused.
 * A variable of the shell, {@code $CUSTOMER_TOKEN}, becomes what documents write in braces, {@code {customer token}}.
 *
 * @param body absent where none is sent
 */
record CurlCommand(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body) {

    private static final String BASE = "{base}";
    private static final String CONTENT_TYPE = "Content-Type";

    static CurlCommand parse(String command) {
        Deque<String> words = new ArrayDeque<>(words(command));
        if (!"curl".equals(words.poll())) {
            throw new IllegalArgumentException("Not a call of curl: " + command);
        }
        String method = null;
        String address = null;
        String body = null;
        Map<String, String> headers = new LinkedHashMap<>();
        while (!words.isEmpty()) {
            String word = words.pop();
            switch (word) {
                case "-s" -> {}
                case "-X" -> method = words.pop();
                case "-H" -> header(words.pop(), headers);
                case "-d", "--data-binary" -> {
                    body = data(words.pop());
                    headers.putIfAbsent(CONTENT_TYPE, "application/x-www-form-urlencoded");
                }
                case "--json" -> {
                    body = data(words.pop());
                    headers.putIfAbsent(CONTENT_TYPE, "application/json");
                    headers.putIfAbsent("Accept", "application/json");
                }
                default -> {
                    if (address != null || !word.startsWith(BASE)) {
                        throw new IllegalArgumentException(word + " is not known in " + command);
                    }
                    address = word.substring(BASE.length());
                }
            }
        }
        if (address == null) {
            throw new IllegalArgumentException("No address in " + command);
        }
        return new CurlCommand(
                method != null ? method : body == null ? "GET" : "POST", address, Map.copyOf(headers), body);
    }

    /** What is said later counts. */
    private static void header(String line, Map<String, String> headers) {
        String[] parts = line.split(": ", 2);
        headers.put(parts[0], parts[1]);
    }

    private static String data(String text) {
        if (text.startsWith("@")) {
            throw new IllegalArgumentException("A document shows what it sends, and no file: " + text);
        }
        return text;
    }

    /** The words into which a shell takes it apart. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        boolean quoted = false;
        for (int at = 0; at < command.length(); at++) {
            char c = command.charAt(at);
            if (c == '\'' && !quoted) {
                int end = command.indexOf('\'', at + 1);
                word.append(command, at + 1, end);
                at = end;
                inWord = true;
            } else if (c == '"') {
                quoted = !quoted;
                inWord = true;
            } else if (c == '\\') {
                at++;
                if (command.charAt(at) != '\n') {
                    word.append(command.charAt(at));
                    inWord = true;
                }
            } else if (c == '$') {
                int end = endOfName(command, at + 1);
                word.append(value(command.substring(at + 1, end)));
                at = end - 1;
                inWord = true;
            } else if (Character.isWhitespace(c) && !quoted) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                inWord = false;
            } else if ("|&;<>`".indexOf(c) >= 0 && !quoted) {
                throw new IllegalArgumentException(c + " is more than one call: " + command);
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }

    private static int endOfName(String command, int from) {
        int end = from;
        while (end < command.length() && (Character.isUpperCase(command.charAt(end)) || command.charAt(end) == '_')) {
            end++;
        }
        if (end == from) {
            throw new IllegalArgumentException("Not the name of a variable at " + command.substring(from));
        }
        return end;
    }

    private static String value(String name) {
        return "{" + name.toLowerCase(Locale.ROOT).replace('_', ' ') + "}";
    }
}
