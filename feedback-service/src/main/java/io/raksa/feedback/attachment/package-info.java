/**
 * Files in a complaint: photos, documents, sound. Each content is stored once, looked at for viruses after it was taken, and handed out
 * only when it is found clean.
 */
@NullMarked
package io.raksa.feedback.attachment;

import org.jspecify.annotations.NullMarked;
