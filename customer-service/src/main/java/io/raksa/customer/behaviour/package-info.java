/** The purchase day, the unit of behaviour: what is bought on one day is one visit. */
@NullMarked
package io.raksa.customer.behaviour;

import org.jspecify.annotations.NullMarked;
