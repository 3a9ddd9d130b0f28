package io.raksa.feedback.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of files that are taken. What they are is told by their content. */
enum FileType {
    JPEG("image/jpeg", "image/jpeg"),
    PNG("image/png", "image/png"),
    WEBP("image/webp", "image/webp"),
    HEIC("image/heic", "image/heic", "image/heif"),
    PDF("application/pdf", "application/pdf"),
    TEXT("text/plain", "text/plain"),
    MP3("audio/mpeg", "audio/mpeg"),
    M4A("audio/mp4", "audio/mp4"),
    OGG("audio/ogg", "application/ogg", "audio/ogg", "audio/vorbis", "audio/opus"),
    WAV("audio/wav", "audio/vnd.wave"),
    MP4("video/mp4", "video/mp4", "video/x-m4v");

    /** What the detection calls every file of this family that it does not know better. */
    private static final String ISO_MEDIA = "video/quicktime";

    /** What MP4 files of phones and recorders call themselves; QuickTime's own is not among them. */
    private static final Set<String> MP4_BRANDS =
            Set.of("isom", "iso2", "iso3", "iso4", "iso5", "iso6", "avc1", "dash", "MSNV", "mp71");

    private static final int BRAND = 8;
    private static final int BRAND_END = 12;

    private final String mediaType;
    private final List<String> detected;

    FileType(String mediaType, String... detected) {
        this.mediaType = mediaType;
        this.detected = List.of(detected);
    }

    /** As it is handed out. */
    String mediaType() {
        return mediaType;
    }

    /** The kind of a file by what was detected in it; none where such a file is not taken. */
    static Optional<FileType> of(String detected, byte[] head) {
        if (detected.equals(ISO_MEDIA)) {
            return MP4_BRANDS.contains(brand(head)) ? Optional.of(MP4) : Optional.empty();
        }
        return Stream.of(values())
                .filter(type -> type.detected.contains(detected))
                .findFirst();
    }

    /** All of them, for people. */
    static String taken() {
        return Stream.of(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String brand(byte[] head) {
        return head.length < BRAND_END
                ? ""
                : new String(Arrays.copyOfRange(head, BRAND, BRAND_END), StandardCharsets.ISO_8859_1);
    }
}
