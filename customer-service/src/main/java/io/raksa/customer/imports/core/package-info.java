/** How the lines of a file become purchases. Pure. */
@NullMarked
package io.raksa.customer.imports.core;

import org.jspecify.annotations.NullMarked;
