/** Two-phase spending: points are set aside for a purchase, and then spent or given back, each exactly once. */
@NullMarked
package io.raksa.loyalty.hold;

import org.jspecify.annotations.NullMarked;
