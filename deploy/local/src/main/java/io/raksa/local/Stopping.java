package io.raksa.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ends the platform, whoever started it and whatever became of its launcher. */
record Stopping(StateFolder state) {

    private static final Duration GRACE = Duration.ofSeconds(60);

    /** What was running, in words. */
    String stop() {
        List<String> ended = new ArrayList<>();
        Standing standing = new Standing(state);
        Optional<ProcessHandle> launcher = standing.launcher();
        if (launcher.isPresent()) {
            Signal.TERM.end(launcher.get(), GRACE);
            ended.add("the platform");
        }
        ended.addAll(Leftovers.end(state));
        standing.withdraw();
        return ended.isEmpty() ? "Nothing was running." : "Ended: " + String.join(", ", ended) + ".";
    }
}
