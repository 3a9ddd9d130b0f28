/** Files of rows, CSV or NDJSON, read one row at a time in bounded memory. */
@NullMarked
package io.raksa.platform.file;

import org.jspecify.annotations.NullMarked;
