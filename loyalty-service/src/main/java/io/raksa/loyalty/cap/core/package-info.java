/** What is earned below a cap, pure. */
@NullMarked
package io.raksa.loyalty.cap.core;

import org.jspecify.annotations.NullMarked;
