package io.raksa.training;

/**
 * A text and what it is.
 *
 * @param text as somebody wrote it
 * @param label the right answer
 */
record Example(String text, String label) {}
