/** Entity tags and If-Match: the second writer learns which fields differ. */
@NullMarked
package io.raksa.platform.concurrency;

import org.jspecify.annotations.NullMarked;
