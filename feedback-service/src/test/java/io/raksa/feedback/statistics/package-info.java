@NullMarked
package io.raksa.feedback.statistics;

import org.jspecify.annotations.NullMarked;
