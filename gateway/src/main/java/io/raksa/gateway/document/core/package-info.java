/** Merging OpenAPI documents; knows JSON only. */
@NullMarked
package io.raksa.gateway.document.core;

import org.jspecify.annotations.NullMarked;
