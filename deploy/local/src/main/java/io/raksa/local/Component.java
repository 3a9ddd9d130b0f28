package io.raksa.local;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One process of the platform: how it is started, how one knows that it is ready, how it is ended. */
interface Component {

    /**
     * What to run.
     *
     * @param command the program and its arguments
     * @param environment variables on top of those of the launcher
     */
    record Launch(List<String> command, Map<String, String> environment) {}

    /** Its name on the screen, of its log and of its pid file. */
    String name();

    /** Where to find it once it is ready. */
    String address();

    /** Puts in place whatever the process needs, and says how to start it. */
    Launch prepare() throws IOException;

    /** Whether it answers at this moment. */
    boolean ready();

    /** What has to be done each time it has become ready. */
    default void settle() throws IOException {}

    /** Whether a start that ended with these words may succeed when tried again at once. */
    default boolean worthAnotherTry(String lastWords) {
        return false;
    }

    default Signal endingSignal() {
        return Signal.TERM;
    }
}
