/** Tests of the whole service, and what all tests of it need. */
@NullMarked
package io.raksa.feedback;

import org.jspecify.annotations.NullMarked;
