/** The rules of a programme, pure. */
@NullMarked
package io.raksa.loyalty.programme.core;

import org.jspecify.annotations.NullMarked;
