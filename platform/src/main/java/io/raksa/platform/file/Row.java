package io.raksa.platform.file;

import java.util.Map;

/**
 * A line of a file.
 *
 * @param number from 1, the header included
 * @param values by the name of the column; an empty one is absent
 */
public record Row(long number, Map<String, String> values) {}
