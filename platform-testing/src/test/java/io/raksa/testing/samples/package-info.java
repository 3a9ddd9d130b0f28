/** Classes that keep and break the rules of the house. */
@NullMarked
package io.raksa.testing.samples;

import org.jspecify.annotations.NullMarked;
