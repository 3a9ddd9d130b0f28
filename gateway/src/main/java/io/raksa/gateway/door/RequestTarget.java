package io.raksa.gateway.door;

/**
 * Whether a request target means the same to everybody who reads it. Where gateway and service could take one path for two, somebody gets
 * past a check; so a path that has more than one reading is refused as it stands on the wire, before anything normalises it.
 */
final class RequestTarget {

    static final int MAX_LENGTH = 8192;

    private static final String REFUSED = ";\\#<>\"^`{|}";

    private RequestTarget() {}

    /** Judges path and query as they were sent. */
    static boolean isPlain(String target) {
        if (target.isEmpty() || target.charAt(0) != '/') {
            return false;
        }
        int query = target.indexOf('?');
        int end = query < 0 ? target.length() : query;
        return isPlainPath(target, end) && isPrintable(target, end);
    }

    private static boolean isPlainPath(String path, int end) {
        int step = 1;
        for (int at = 1; at <= end; at++) {
            if (at == end || path.charAt(at) == '/') {
                boolean last = at == end;
                if (!isPlainStep(path, step, at, last)) {
                    return false;
                }
                step = at + 1;
            } else if (!isPlainCharacter(path, at, end)) {
                return false;
            }
        }
        return true;
    }

    /** Only the last step may be empty: {@code /docs/}. */
    private static boolean isPlainStep(String path, int from, int to, boolean last) {
        return switch (to - from) {
            case 0 -> last;
            case 1 -> path.charAt(from) != '.';
            case 2 -> path.charAt(from) != '.' || path.charAt(from + 1) != '.';
            default -> true;
        };
    }

    private static boolean isPlainCharacter(String path, int at, int end) {
        char character = path.charAt(at);
        if (character == '%') {
            return at + 2 < end && isNeeded(hex(path.charAt(at + 1)) * 16 + hex(path.charAt(at + 2)));
        }
        return character > ' ' && character < 0x7F && REFUSED.indexOf(character) < 0;
    }

    /**
     * Whether an encoded byte had to be encoded and does no harm: not a control character, not one that has a meaning in paths, and not one
     * that could have been written plainly.
     */
    private static boolean isNeeded(int encoded) {
        if (encoded < ' ' || encoded == 0x7F) {
            return false;
        }
        boolean plain = (encoded >= 'a' && encoded <= 'z')
                || (encoded >= 'A' && encoded <= 'Z')
                || (encoded >= '0' && encoded <= '9');
        return !plain && "/\\;%.-_?#".indexOf(encoded) < 0;
    }

    private static boolean isPrintable(String target, int from) {
        for (int at = from; at < target.length(); at++) {
            char character = target.charAt(at);
            if (character <= ' ' || character >= 0x7F || character == '#') {
                return false;
            }
        }
        return true;
    }

    /** A value that makes the byte negative, and so not needed, where it is no hexadecimal digit. */
    private static int hex(char digit) {
        int value = digit < 0x7F ? Character.digit(digit, 16) : -1;
        return value < 0 ? -0x1000 : value;
    }
}
