package io.raksa.platform.job;

import java.time.Duration;

/**
 * Work that is done again and again, by one replica of all at a time, such as looking for what became due. A CDI bean; it runs by being
 * there.
 */
public interface RecurringJob {

    /** The name under which it is stored, {@code exit.scan}. */
    String name();

    /** How long after its end it begins again. */
    Duration pause();

    /** Does the work, outside any transaction. What is thrown is logged; it is tried again after the pause. */
    void run();
}
