/** Which customers are probably one: found by what they share, reviewed by people, ended by a merge or a dismissal. */
@NullMarked
package io.raksa.customer.duplicate;

import org.jspecify.annotations.NullMarked;
