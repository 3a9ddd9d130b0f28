package io.raksa.gateway.listening;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who wants to know what is announced in a channel. Called by one thread. */
public interface Listener {

    /** Listening has begun, for the first time or again: what was announced meanwhile was not heard. */
    void began(Handle handle);

    /** Something was announced, or nothing for a while.
     *
     * @param announced the words of each announcement; empty where time has passed only
     */
    void heard(Handle handle, List<String> announced);
}
