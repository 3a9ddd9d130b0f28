package io.raksa.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Restarts components that die, and says so; gives one up that dies again and again. */
final class Supervisor {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int RESTARTS_IN_WINDOW = 3;

    private final Collection<ComponentRun> runs;
    private final InstantSource clock;
    private final Consumer<String> narration;
    private final Map<ComponentRun, Deque<Instant>> restarts = new HashMap<>();
    private final Set<ComponentRun> comingBack = new HashSet<>();
    private final Set<ComponentRun> givenUp = new HashSet<>();

    Supervisor(Collection<ComponentRun> runs, InstantSource clock, Consumer<String> narration) {
        this.runs = runs;
        this.clock = clock;
        this.narration = narration;
    }

    /** Looks at every component once. */
    void look() {
        for (ComponentRun run : runs) {
            if (run.alive()) {
                welcomeBack(run);
            } else if (!givenUp.contains(run) && !run.retried()) {
                restart(run);
            }
        }
    }

    private void welcomeBack(ComponentRun run) {
        if (comingBack.contains(run) && run.ready()) {
            comingBack.remove(run);
            narration.accept(run.name() + " is ready again.");
        }
    }

    private void restart(ComponentRun run) {
        Deque<Instant> recent = restarts.computeIfAbsent(run, any -> new ArrayDeque<>());
        Instant now = clock.instant();
        while (!recent.isEmpty() && recent.peek().isBefore(now.minus(WINDOW))) {
            recent.remove();
        }
        if (recent.size() >= RESTARTS_IN_WINDOW) {
            givenUp.add(run);
            narration.accept(run.name() + " died " + (RESTARTS_IN_WINDOW + 1)
                    + " times within a minute and is left as it is; the others" + " run on.\n"
                    + run.death().getMessage());
            return;
        }
        recent.add(now);
        narration.accept(run.name() + " died and is being restarted; why is in its log, " + run.log() + ".");
        comingBack.add(run);
        try {
            run.start();
        } catch (Refusal refusal) {
            narration.accept(refusal.getMessage());
        }
    }
}
