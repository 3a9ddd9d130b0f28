/** The service catalogue: what is asked, beyond free words, of whoever says something about a category. Versioned, and kept by managers. */
@NullMarked
package io.raksa.feedback.catalogue;

import org.jspecify.annotations.NullMarked;
