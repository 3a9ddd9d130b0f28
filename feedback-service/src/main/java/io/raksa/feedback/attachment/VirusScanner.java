package io.raksa.feedback.attachment;

import java.io.IOException;
import java.io.InputStream;

/** Looks for viruses. */
interface VirusScanner {

    /** Whether there is one. Without it nothing is ever called clean. */
    boolean isConfigured();

    /**
     * Looks at a file.
     *
     * @throws IOException where it cannot tell: it does not answer, or not with a verdict
     */
    Verdict scan(InputStream file) throws IOException;

    /** What it says of a file. */
    sealed interface Verdict {}

    /** Nothing was found. */
    record Clean() implements Verdict {}

    /** Something was found. */
    record Found(String name) implements Verdict {}
}
