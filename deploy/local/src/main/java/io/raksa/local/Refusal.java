package io.raksa.local;

import java.util.Objects;

/**
 * Something that the person at the keyboard has to put right. Its message is made of whole sentences: what is wrong, and what to do.
 */
public final class Refusal extends RuntimeException {

    /**
     * @param problem what is wrong, as a sentence
     * @param remedy what to do about it, as a sentence
     */
    public Refusal(String problem, String remedy) {
        super(problem + "\n" + remedy);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
