/** Groups of customers by a condition over their facts, kept in step with every change; who entered, who left and why. */
@NullMarked
package io.raksa.customer.segment;

import org.jspecify.annotations.NullMarked;
