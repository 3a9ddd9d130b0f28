/** How identifiers are read, however they are written. Pure. */
@NullMarked
package io.raksa.customer.identifier.core;

import org.jspecify.annotations.NullMarked;
