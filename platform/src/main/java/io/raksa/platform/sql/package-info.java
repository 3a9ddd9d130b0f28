/** SQL through Jdbi inside the surrounding JTA transaction. */
@NullMarked
package io.raksa.platform.sql;

import org.jspecify.annotations.NullMarked;
