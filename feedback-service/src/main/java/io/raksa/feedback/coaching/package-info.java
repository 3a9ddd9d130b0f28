/** Who needs which coaching, and who can give it: by what customers judged and by what failed. */
@NullMarked
package io.raksa.feedback.coaching;

import org.jspecify.annotations.NullMarked;
