/** The end of points: foretold, reminded of, put off and taken back. */
@NullMarked
package io.raksa.loyalty.ending;

import org.jspecify.annotations.NullMarked;
