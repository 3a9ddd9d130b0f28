/** What went wrong, as RFC 9457 problems in Thai and English, with one table from exception to status. */
@NullMarked
package io.raksa.platform.problem;

import org.jspecify.annotations.NullMarked;
