/** Named measures of service, each computed from data for a scope and a period: what agreements and standards are held against. */
@NullMarked
package io.raksa.feedback.measure;

import org.jspecify.annotations.NullMarked;
