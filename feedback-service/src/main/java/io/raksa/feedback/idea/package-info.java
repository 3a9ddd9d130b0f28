/** Ideas of employees, who know where it hurts: submitted, supported, decided, measured and rewarded by their result. */
@NullMarked
package io.raksa.feedback.idea;

import org.jspecify.annotations.NullMarked;
