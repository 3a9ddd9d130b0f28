/** What ends when, pure. */
@NullMarked
package io.raksa.loyalty.ending.core;

import org.jspecify.annotations.NullMarked;
