package io.raksa.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.gateway.guard.Circuit.Closed;
import io.raksa.gateway.guard.Circuit.Open;
import io.raksa.gateway.guard.Circuit.Probing;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration OPEN_FOR = Duration.ofSeconds(5);

    /** Three failures that are half of all calls. */
    private record Config(Duration window, int failures, double failureShare, Duration openFor, int callsAtOnce)
            implements GuardConfig {}

    private static final Config CONFIG = new Config(WINDOW, 3, 0.5, OPEN_FOR, 2);

    /** A clock that begins anywhere, as that of Java does. */
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE / 2);

    private final CircuitBreaker breaker = new CircuitBreaker(CONFIG, now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            breaker.failed(breaker.enter());
        }
    }

    private void succeed(int times) {
        for (int time = 0; time < times; time++) {
            breaker.succeeded(breaker.enter());
        }
    }

    @Test
    void itOpensWithTheThirdFailureAndNotBefore() {
        fail(2);
        assertThat(breaker.enter()).isInstanceOf(Closed.class);
        fail(1);
        assertThat(breaker.enter()).isEqualTo(new Open(now.get() + OPEN_FOR.toNanos()));
    }

    @Test
    void failuresThatAreLessThanHalfOfAllCallsLeaveItClosed() {
        succeed(4);
        fail(3);
        assertThat(breaker.circuit()).isInstanceOf(Closed.class);
        fail(1);
        assertThat(breaker.circuit()).isInstanceOf(Open.class);
    }

    @Test
    void whatIsOlderThanTheWindowCountsNoMore() {
        fail(2);
        pass(WINDOW);
        fail(2);
        assertThat(breaker.circuit()).isInstanceOf(Closed.class);
        pass(WINDOW.dividedBy(2));
        fail(1);
        assertThat(breaker.circuit()).isInstanceOf(Open.class);
    }

    @Test
    void whenTheTimeIsUpExactlyOneCallGoesThrough() {
        fail(3);
        pass(OPEN_FOR.minusNanos(1));
        assertThat(breaker.enter()).isInstanceOf(Open.class);
        pass(Duration.ofNanos(1));
        assertThat(breaker.enter()).isInstanceOf(Probing.class);
        assertThat(breaker.enter()).isInstanceOf(Open.class);
    }

    @Test
    void aProbeThatIsAnsweredClosesItAndWhatWasBeforeIsForgotten() {
        fail(3);
        pass(OPEN_FOR);
        succeed(1);
        assertThat(breaker.circuit()).isInstanceOf(Closed.class);
        fail(2);
        assertThat(breaker.circuit()).isInstanceOf(Closed.class);
    }

    @Test
    void aProbeThatFailsKeepsItOpenForAsLongAgain() {
        fail(3);
        pass(OPEN_FOR);
        fail(1);
        assertThat(breaker.enter()).isEqualTo(new Open(now.get() + OPEN_FOR.toNanos()));
    }

    @Test
    void aProbeWhoseCallerHangsUpMakesRoomForTheNext() {
        fail(3);
        pass(OPEN_FOR);
        breaker.ended(breaker.enter());
        assertThat(breaker.enter()).isInstanceOf(Probing.class);
    }

    @Test
    void aProbeThatTakesTooLongIsNotWaitedForAndSaysNothingMore() {
        fail(3);
        pass(OPEN_FOR);
        Circuit lost = breaker.enter();
        pass(OPEN_FOR);
        Circuit second = breaker.enter();
        assertThat(second).isInstanceOf(Probing.class);

        breaker.failed(lost);
        assertThat(breaker.circuit()).isEqualTo(second);
        breaker.succeeded(second);
        assertThat(breaker.circuit()).isInstanceOf(Closed.class);
    }

    @Test
    void callsFromBeforeItOpenedChangeNothingAfterwards() {
        Circuit early = breaker.enter();
        fail(3);
        pass(OPEN_FOR);
        Circuit probe = breaker.enter();
        breaker.succeeded(early);
        assertThat(breaker.circuit()).isEqualTo(probe);
        breaker.succeeded(probe);
        breaker.failed(early);
        breaker.failed(early);
        breaker.failed(early);
        assertThat(breaker.circuit()).isInstanceOf(Closed.class);
    }

    @Test
    void onlySoManyCallsAreUnderWayAtOnce() {
        Guard guard = new Guard(CONFIG, now::get);
        Passage first = (Passage) guard.enter();
        guard.enter();
        assertThat(guard.enter()).isEqualTo(new Entry.Refused(Entry.Reason.TOO_MANY_CALLS, Duration.ofSeconds(1)));
        first.leave();
        first.leave();
        assertThat(guard.enter()).isInstanceOf(Passage.class);
        assertThat(guard.enter()).isInstanceOf(Entry.Refused.class);
    }

    @Test
    void anAnswerThatTheServiceCannotBeReachedIsAFailureAnyOtherIsNot() {
        Guard guard = new Guard(CONFIG, now::get);
        for (int status : new int[] {400, 401, 404, 409, 429, 500}) {
            answer(guard, status);
        }
        for (int status : new int[] {502, 503, 504, 502, 503}) {
            answer(guard, status);
        }
        assertThat(guard.breaker().circuit()).isInstanceOf(Closed.class);
        answer(guard, 504);
        assertThat(guard.enter()).isEqualTo(new Entry.Refused(Entry.Reason.CIRCUIT_OPEN, OPEN_FOR));
    }

    private static void answer(Guard guard, int status) {
        Passage passage = (Passage) guard.enter();
        passage.answered(status);
        passage.leave();
    }
}
