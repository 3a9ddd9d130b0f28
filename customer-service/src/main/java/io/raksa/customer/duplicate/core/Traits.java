package io.raksa.customer.duplicate.core;

import io.raksa.customer.identifier.core.Identifier;
import io.raksa.customer.identifier.core.IdentifierKey;
import io.raksa.customer.identifier.core.IdentifierType;
import io.raksa.customer.profile.CustomerKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a record may be known by again.
 *
 * @param written the names, in either script
 * @param identifiers what the record is found by
 */
public record Traits(CustomerKind kind, List<String> written, List<IdentifierKey> identifiers) {

    /** A phone number that somebody wrote where another id belongs, with the zero or the country code that tells it from a running number. */
    private static final Pattern PHONE_ELSEWHERE = Pattern.compile("(?:0|\\+?66)\\d{8,9}");

    private static final Pattern NOT_OF_A_CARD = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern NOT_OF_A_HANDLE = Pattern.compile("[^a-z0-9]");
    private static final Pattern LETTER = Pattern.compile("[a-z]");
    private static final int SIGNS_OF_A_HANDLE = 6;
    private static final int SIGNS_OF_A_CARD = 5;

    /** Handles of nobody in particular. */
    private static final Set<String> DESKS = Set.of(
            "accounting",
            "accounts",
            "account",
            "contact",
            "customer",
            "marketing",
            "noreply",
            "office",
            "purchase",
            "purchasing",
            "service",
            "services",
            "support");

    /** The names, as far as they say enough to be compared. */
    public List<Name> names() {
        return written.stream()
                .map(name -> Name.of(kind, name))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** What another record of the same customer would share. */
    public Set<BlockingKey> keys() {
        Set<BlockingKey> keys = new HashSet<>();
        for (Name name : names()) {
            keys.add(key(Likeness.SAME_NAME, name.spelling()));
            name.sound().ifPresent(sound -> keys.add(key(Likeness.NAME_SOUNDS_ALIKE, sound)));
        }
        identifiers.forEach(identifier -> keysOf(identifier).forEach(keys::add));
        return keys;
    }

    private Stream<BlockingKey> keysOf(IdentifierKey identifier) {
        String value = identifier.normalized();
        return switch (identifier.type()) {
            case PHONE -> Stream.of(phone(value));
            case EMAIL -> mail(value);
            case LINE -> handle(value).stream();
            case MEMBER_CARD -> Stream.concat(card(value).stream(), elsewhere(value));
            case EXTERNAL -> elsewhere(value);
        };
    }

    private BlockingKey phone(String normalized) {
        int extension = normalized.indexOf(';');
        return key(Likeness.SAME_PHONE, extension < 0 ? normalized : normalized.substring(0, extension));
    }

    private Stream<BlockingKey> mail(String normalized) {
        int at = normalized.indexOf('@');
        String mailbox = normalized.substring(0, at).replaceFirst("\\+.*", "").replace(".", "");
        String domain = normalized.substring(at + 1).replace("googlemail.com", "gmail.com");
        return Stream.concat(Stream.of(key(Likeness.SAME_MAILBOX, mailbox + "@" + domain)), handle(mailbox).stream());
    }

    private Optional<BlockingKey> handle(String name) {
        String handle = NOT_OF_A_HANDLE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        boolean telling =
                handle.length() >= SIGNS_OF_A_HANDLE && LETTER.matcher(handle).find() && !DESKS.contains(handle);
        return telling ? Optional.of(key(Likeness.SAME_HANDLE, handle)) : Optional.empty();
    }

    private Optional<BlockingKey> card(String normalized) {
        return Optional.of(NOT_OF_A_CARD.matcher(normalized).replaceAll(""))
                .map(card -> card.replaceFirst("^0+", ""))
                .filter(card -> card.length() >= SIGNS_OF_A_CARD)
                .map(card -> key(Likeness.SAME_CARD, card));
    }

    private Stream<BlockingKey> elsewhere(String value) {
        if (PHONE_ELSEWHERE.matcher(value).matches()) {
            return read(IdentifierType.PHONE, value).map(this::phone);
        }
        return value.indexOf('@') > 0 ? read(IdentifierType.EMAIL, value).flatMap(this::mail) : Stream.of();
    }

    private static Stream<String> read(IdentifierType type, String value) {
        return Identifier.read(type, value, "").stream()
                .map(identifier -> identifier.key().normalized());
    }

    private BlockingKey key(Likeness likeness, String value) {
        return new BlockingKey(kind, likeness, value);
    }
}
