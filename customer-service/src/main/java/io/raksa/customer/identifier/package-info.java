/** By what a customer is known: phone, e-mail, LINE, member card, ids of other systems; each leads to one customer. */
@NullMarked
package io.raksa.customer.identifier;

import org.jspecify.annotations.NullMarked;
