package io.raksa.local.demo;

import io.raksa.local.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what arrives by event: it will be there soon, not at once. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(150);

    private Patience() {}

    /**
     * Asks until the answer is as hoped for.
     *
     * @param what is waited for, for the sentence if it never comes
     */
    static Answer until(String what, Supplier<Answer> question, Predicate<Answer> hope) {
        Instant end = Instant.now().plus(LIMIT);
        while (true) {
            Answer answer = question.get();
            if (hope.test(answer)) {
                return answer;
            }
            if (Instant.now().isAfter(end)) {
                throw new Refusal(
                        "The story stops here: after " + LIMIT.toSeconds() + " seconds there is still no " + what + "; "
                                + answer.call() + " answers " + answer.status() + " " + answer.body() + ".",
                        "The event may be waiting in a dead-letter list; the logs of the services say why (./raksa logs NAME).");
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for " + what, e);
            }
        }
    }
}
