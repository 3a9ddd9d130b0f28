package io.raksa.platform.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the characters of a file are written. */
@Schema(name = "ImportEncoding")
public enum FileEncoding {
    /** With or without the byte order mark that Excel puts in front. */
    UTF_8(StandardCharsets.UTF_8),
    /** Thai, as older systems write it; also called windows-874, which contains TIS-620. */
    TIS_620(Charset.forName("x-windows-874"));

    private final Charset charset;

    FileEncoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }
}
