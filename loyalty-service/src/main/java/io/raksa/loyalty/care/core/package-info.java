/** How long it is waited for complaints, pure. */
@NullMarked
package io.raksa.loyalty.care.core;

import org.jspecify.annotations.NullMarked;
