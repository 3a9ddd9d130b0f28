package io.raksa.feedback.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file is called: for people only, never a place on a disk. */
final class FileName {

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 10;
    private static final String UNNAMED = "attachment";

    /** Controls, what turns the direction of writing, halves of pairs, and what means something to a shell or a header. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\"<>|:*?]");

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern ROOM = Pattern.compile("\\s+");
    private static final Pattern LEADING_DOTS = Pattern.compile("^[. ]+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._ -]");

    private FileName() {}

    /** A name that can be shown and saved under, out of whatever was given. */
    static String safe(@Nullable String given) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = PATH.matcher(name).replaceFirst("");
        name = UNFIT.matcher(name).replaceAll("");
        name = ROOM.matcher(name).replaceAll(" ");
        name = LEADING_DOTS.matcher(name).replaceFirst("").strip();
        return name.isEmpty() ? UNNAMED : shortened(name);
    }

    /** The header by which a browser saves it instead of showing it; the name twice, for readers of RFC 6266 and for others. */
    static String disposition(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(NOT_PLAIN.matcher(name).replaceAll("_"), encoded);
    }

    /** Keeps the ending, by which people know what it is. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int kept = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(kept - 1)) ? kept - 1 : kept) + ending;
    }
}
