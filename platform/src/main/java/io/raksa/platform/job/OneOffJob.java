package io.raksa.platform.job;

import java.util.UUID;

/**
 * Work that is done once for each time it is asked for, such as an import or the fit of a model. A CDI bean; started with {@link Jobs}.
 *
 * <p>One replica runs it at a time. When that replica dies, another begins it again from the start, so it goes on from what it stored
 * itself: how far it came and how it ended are kept by the feature, in tables of its own.
 *
 * @param <D> what it needs to know, stored as JSON: ids and settings, nothing personal
 */
public interface OneOffJob<D extends Record> {

    /** The name under which it is stored, {@code valuation.fit}; renaming it leaves what is stored under the old name. */
    String name();

    /** The type of its data. */
    Class<D> dataType();

    /**
     * Does the work, outside any transaction. What is thrown is logged, and the work is tried again later, after ever longer waits: what
     * cannot be done whatever happens is to be stored as an outcome, not thrown.
     *
     * @param id the id under which it was started
     */
    void run(UUID id, D data);
}
