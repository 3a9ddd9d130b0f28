package io.raksa.loyalty.cap.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.loyalty.cap.core.Caps.Cap;
import io.raksa.loyalty.cap.core.Caps.Grant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapsTest {

    private static final Map<Span, Long> EARNED = Map.of(Span.DAY, 90L, Span.MONTH, 480L);

    @Test
    void withoutCapsAllIsGranted() {
        assertThat(Caps.NONE.grant(50, EARNED)).isEqualTo(new Grant(50, Optional.empty()));
    }

    @Test
    void whatReachesACapExactlyIsGrantedWhole() {
        assertThat(new Caps(Map.of(Span.DAY, 100L), Beyond.REFUSE).grant(10, EARNED))
                .isEqualTo(new Grant(10, Optional.empty()));
    }

    @Test
    void theTightestCapLeavesTheRest() {
        Caps caps = new Caps(
                Map.of(Span.TRANSACTION, 30L, Span.DAY, 100L, Span.MONTH, 485L, Span.YEAR, 10_000L), Beyond.GRANT_REST);

        assertThat(caps.grant(50, EARNED)).isEqualTo(new Grant(5, Optional.of(new Cap(Span.MONTH, 485))));
    }

    @Test
    void orAllIsRefused() {
        assertThat(new Caps(Map.of(Span.DAY, 100L), Beyond.REFUSE).grant(11, EARNED))
                .isEqualTo(new Grant(0, Optional.of(new Cap(Span.DAY, 100))));
    }

    @Test
    void aCapThatWasSetBelowWhatWasEarnedLeavesNothing() {
        assertThat(new Caps(Map.of(Span.DAY, 80L), Beyond.GRANT_REST).grant(1, EARNED))
                .isEqualTo(new Grant(0, Optional.of(new Cap(Span.DAY, 80))));
    }
}
