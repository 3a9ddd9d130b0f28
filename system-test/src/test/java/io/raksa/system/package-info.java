/** What the whole platform promises, tried on the packaged services, through the gateway. */
@NullMarked
package io.raksa.system;

import org.jspecify.annotations.NullMarked;
