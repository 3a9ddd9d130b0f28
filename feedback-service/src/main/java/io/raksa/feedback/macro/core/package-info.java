/** The placeholders of macros and how they are filled. Pure: no container, no database, no clock. */
@NullMarked
package io.raksa.feedback.macro.core;

import org.jspecify.annotations.NullMarked;
