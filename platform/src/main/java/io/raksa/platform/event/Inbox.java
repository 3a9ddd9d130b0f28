package io.raksa.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Takes events, each once: the row that remembers an event and what its handlers do are one transaction. */
@ApplicationScoped
class Inbox {

    private final Jdbi jdbi;
    private final FactHandlers handlers;
    private final FactReader reader;

    Inbox(Jdbi jdbi, FactHandlers handlers, FactReader reader) {
        this.jdbi = jdbi;
        this.handlers = handlers;
        this.reader = reader;
    }

    /**
     * Hands an event to those who take its type, unless it was taken before. Of two deliveries at the same time the second waits for
     * the first.. An event whose type nobody takes is refused, lest it be lost while old and new versions of services run side by side.
     */
    @Transactional
    void take(ReceivedEvent event) {
        List<FactHandlers.Taker<?>> takers = handlers.of(event.type());
        if (takers.isEmpty()) {
            throw EventProblem.EVENT_TYPE_NOT_TAKEN.because(event.type());
        }
        if (isNew(event)) {
            takers.forEach(taker -> taker.take(event, reader));
        }
    }

    private boolean isNew(ReceivedEvent event) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into inbox_event (source, id, type, subject) values (:source, :id, :type, :subject)
                                on conflict (source, id) do nothing""")
                        .bind("source", event.source())
                        .bind("id", event.id())
                        .bind("type", event.type())
                        .bind("subject", event.subject())
                        .execute())
                == 1;
    }

    /** Forgets up to {@code limit} events taken longer ago than {@code retention}; returns how many. */
    int prune(Duration retention, int limit) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from inbox_event where (source, id) in (
                            select source, id from inbox_event
                            where received_at < now() - make_interval(secs => :seconds)
                            order by received_at limit :limit for update skip locked)""")
                .bind("seconds", retention.toSeconds())
                .bind("limit", limit)
                .execute());
    }
}
