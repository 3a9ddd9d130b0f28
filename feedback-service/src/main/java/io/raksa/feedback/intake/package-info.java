/** What customers, partners and staff tell us: taken singly or in bulk, kept as it was said, once. */
@NullMarked
package io.raksa.feedback.intake;

import org.jspecify.annotations.NullMarked;
