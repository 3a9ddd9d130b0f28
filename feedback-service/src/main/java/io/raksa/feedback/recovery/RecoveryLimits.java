package io.raksa.feedback.recovery;

import io.raksa.feedback.recovery.core.Offer;
import io.raksa.feedback.recovery.core.RemedyKind;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What may be given for a complaint that no policy is for: words, the service once more, and points up to these limits. */
@ConfigMapping(prefix = "raksa.recovery.limits")
public interface RecoveryLimits {

    /** Points of front-line staff. */
    @WithDefault("500")
    int agent();

    /** Points of who leads them. */
    @WithDefault("5000")
    int supervisor();

    /** Points of who leads those. */
    @WithDefault("50000")
    int manager();

    /** Names these limits, so that a remedy says by which it was granted: other limits have another name. */
    default String version() {
        return "limits-%d-%d-%d".formatted(agent(), supervisor(), manager());
    }

    /** The most points that somebody with these roles may grant; 0 for nobody. */
    default int pointsOf(Predicate<String> hasRole) {
        return points().limitOf(hasRole).map(BigDecimal::intValue).orElse(0);
    }

    default List<Offer> offers() {
        return List.of(
                given(
                        RemedyKind.APOLOGY,
                        "We are sorry that we let you down.",
                        "ขออภัยเป็นอย่างยิ่งที่ทำให้คุณผิดหวัง"),
                given(RemedyKind.EXPLANATION, null, null),
                given(RemedyKind.REDO, null, null),
                points());
    }

    private Offer points() {
        return new Offer(
                RemedyKind.POINTS,
                null,
                null,
                BigDecimal.valueOf(agent()),
                BigDecimal.valueOf(supervisor()),
                BigDecimal.valueOf(manager()),
                null,
                null);
    }

    private static Offer given(RemedyKind kind, @Nullable String en, @Nullable String th) {
        return new Offer(kind, null, null, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, en, th);
    }
}
