/** Numbers of cards and how machines read them, pure. */
@NullMarked
package io.raksa.loyalty.card.core;

import org.jspecify.annotations.NullMarked;
