/** One OpenAPI document and one list of problems for the whole platform. */
@NullMarked
package io.raksa.gateway.document;

import org.jspecify.annotations.NullMarked;
