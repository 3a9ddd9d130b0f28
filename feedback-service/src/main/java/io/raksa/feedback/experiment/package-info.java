/** Remedies chosen at random inside what policy allows, so that recovery is measured by what customers then do. */
@NullMarked
package io.raksa.feedback.experiment;

import org.jspecify.annotations.NullMarked;
