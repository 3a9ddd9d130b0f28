/** Forms, and whether what was answered fits them. */
@NullMarked
package io.raksa.feedback.catalogue.core;

import org.jspecify.annotations.NullMarked;
