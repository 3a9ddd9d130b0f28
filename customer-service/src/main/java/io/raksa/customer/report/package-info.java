/** What the relationships amount to (C4, R8). */
@NullMarked
package io.raksa.customer.report;

import org.jspecify.annotations.NullMarked;
