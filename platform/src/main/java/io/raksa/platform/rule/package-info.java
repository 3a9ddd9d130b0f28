/** Conditions that people write, in the Common Expression Language; one language for the whole platform. */
@NullMarked
package io.raksa.platform.rule;

import org.jspecify.annotations.NullMarked;
