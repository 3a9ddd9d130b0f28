@NullMarked
package io.raksa.platform.job;

import org.jspecify.annotations.NullMarked;
