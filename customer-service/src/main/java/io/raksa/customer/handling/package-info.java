/** How to treat customers of a kind (C7): guides with advice in Thai and English, and which one suits whom. */
@NullMarked
package io.raksa.customer.handling;

import org.jspecify.annotations.NullMarked;
