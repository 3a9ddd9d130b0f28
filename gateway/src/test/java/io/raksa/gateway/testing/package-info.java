@NullMarked
package io.raksa.gateway.testing;

import org.jspecify.annotations.NullMarked;
