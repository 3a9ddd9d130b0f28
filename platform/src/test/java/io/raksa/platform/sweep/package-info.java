@NullMarked
package io.raksa.platform.sweep;

import org.jspecify.annotations.NullMarked;
