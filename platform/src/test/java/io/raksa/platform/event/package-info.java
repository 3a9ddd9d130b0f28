@NullMarked
package io.raksa.platform.event;

import org.jspecify.annotations.NullMarked;
