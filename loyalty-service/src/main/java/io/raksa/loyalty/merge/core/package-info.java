/** Where merges of customers lead each record. Pure: no container, no database, no clock. */
@NullMarked
package io.raksa.loyalty.merge.core;

import org.jspecify.annotations.NullMarked;
