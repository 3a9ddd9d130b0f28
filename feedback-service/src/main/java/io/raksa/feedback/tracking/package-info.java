/**
 * Following a complaint without an account. Whoever holds the tracking code sees how far the case is, and nothing that says who
 * complained, of what, or who works on it; what staff wrote to the customer is there.
 */
@NullMarked
package io.raksa.feedback.tracking;

import org.jspecify.annotations.NullMarked;
