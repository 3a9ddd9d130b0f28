package io.raksa.feedback.survey;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The three judgements over many surveys.
 *
 * @param outcome average, with two places; null where nobody answered, as are the others
 */
record Justice(
        long invited,
        long answered,
        @Nullable BigDecimal outcome,
        @Nullable BigDecimal process,
        @Nullable BigDecimal treatment) {}
