/** NDJSON in, NDJSON out, line by line, in bounded memory. */
@NullMarked
package io.raksa.platform.bulk;

import org.jspecify.annotations.NullMarked;
