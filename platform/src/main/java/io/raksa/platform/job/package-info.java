/** Work that outlives a request and a process: done once by one replica of many, and taken up again when that replica dies. */
@NullMarked
package io.raksa.platform.job;

import org.jspecify.annotations.NullMarked;
