package io.raksa.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A job as a feature would have one; stumbles as often as it is told. */
@ApplicationScoped
class Digging implements OneOffJob<Digging.Hole> {

    static final String NAME = "sample.dig";

    private final Map<UUID, List<Hole>> dug = new ConcurrentHashMap<>();

    record Hole(int depth, int stumbles) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Hole> dataType() {
        return Hole.class;
    }

    @Override
    public void run(UUID id, Hole hole) {
        List<Hole> attempts = of(id);
        attempts.add(hole);
        if (attempts.size() <= hole.stumbles()) {
            throw new IllegalStateException("the spade broke");
        }
    }

    List<Hole> of(UUID id) {
        return dug.computeIfAbsent(id, begun -> new CopyOnWriteArrayList<>());
    }
}
