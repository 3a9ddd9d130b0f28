/** Points for employees whose ideas proved right. */
@NullMarked
package io.raksa.loyalty.idea;

import org.jspecify.annotations.NullMarked;
