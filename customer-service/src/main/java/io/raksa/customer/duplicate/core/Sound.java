package io.raksa.customer.duplicate.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is heard of a name: its consonants, those that are taken for one another by one letter, vowels left out. In the manner of Thai
 * Soundex (Lorchirachoonkul, Information Processing and Management 18, 1982), but coarser, so that Thai and Latin letters meet.
 */
final class Sound {

    private static final Map<Integer, Character> LETTERS = new HashMap<>();

    static {
        heard('k', "kgqxกขฃคฅฆ");
        heard('n', "nงนณ");
        heard('c', "cjจฉชฌ");
        heard('s', "szซศษส");
        heard('t', "tdดตถทธฎฏฐฑฒ");
        heard('p', "pbบปผพภ");
        heard('f', "fฝฟ");
        heard('m', "mม");
        heard('l', "lrลฬรฤ");
    }

    /** Latin letters that are heard otherwise than each alone: c as in Cecil and as in Clark, ch as in chai. */
    private static final Pattern SOFT_C = Pattern.compile("c(?=[eiy])");

    private static final Pattern TOGETHER = Pattern.compile("ng|ck|ch|c");
    private static final Map<String, String> HEARD = Map.of("ng", "n", "ck", "k", "ch", "j", "c", "k");
    private static final int ENOUGH = 4;

    private Sound() {}

    /** Empty where too little is heard to tell names apart. */
    static Optional<String> of(List<String> parts) {
        String sound = parts.stream()
                .map(Sound::of)
                .filter(part -> !part.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
        return Optional.of(sound)
                .filter(heard -> heard.chars().filter(Character::isLetter).count() >= ENOUGH);
    }

    private static String of(String part) {
        StringBuilder sound = new StringBuilder();
        TOGETHER.matcher(SOFT_C.matcher(part).replaceAll("s"))
                .replaceAll(letters -> HEARD.getOrDefault(letters.group(), letters.group()))
                .chars()
                .mapToObj(LETTERS::get)
                .forEach(letter -> append(sound, letter));
        return sound.toString();
    }

    private static void append(StringBuilder sound, Character letter) {
        if (letter != null && (sound.isEmpty() || sound.charAt(sound.length() - 1) != letter)) {
            sound.append(letter.charValue());
        }
    }

    private static void heard(char as, String letters) {
        letters.chars().forEach(letter -> LETTERS.put(letter, as));
    }
}
