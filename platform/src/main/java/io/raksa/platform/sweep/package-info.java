/** Work over rows that became due, which one bad row cannot stop. */
@NullMarked
package io.raksa.platform.sweep;

import org.jspecify.annotations.NullMarked;
