/** The lines of files and what is wrong with them, pure. */
@NullMarked
package io.raksa.loyalty.imports.core;

import org.jspecify.annotations.NullMarked;
