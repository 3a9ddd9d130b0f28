package io.raksa.platform.file;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file is. */
@Schema(name = "ImportFormat")
public enum FileFormat {
    /** The first line names the columns. */
    CSV,
    /** A flat JSON object a line; its members are the columns. */
    NDJSON
}
