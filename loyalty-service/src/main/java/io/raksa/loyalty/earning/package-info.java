/** Points for purchases. */
@NullMarked
package io.raksa.loyalty.earning;

import org.jspecify.annotations.NullMarked;
