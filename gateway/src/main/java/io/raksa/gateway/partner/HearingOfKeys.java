package io.raksa.gateway.partner;

import io.quarkus.runtime.StartupEvent;
import io.raksa.gateway.listening.Listener;
import io.raksa.gateway.listening.Listening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A key that is revoked at one replica is refused by all as soon as the database has told them. */
@ApplicationScoped
class HearingOfKeys implements Listener {

    private static final String CHANNEL = "partner_key_changed";
    private static final Duration LOOKING_EVERY = Duration.ofSeconds(10);

    private final Listening listening;
    private final ApiKeys keys;
    private final Jdbi jdbi;

    HearingOfKeys(Listening listening, ApiKeys keys, Jdbi jdbi) {
        this.listening = listening;
        this.keys = keys;
        this.jdbi = jdbi;
    }

    void start(@Observes StartupEvent started) {
        listening.to(CHANNEL, LOOKING_EVERY, this);
    }

    /** Tells all replicas, when the surrounding transaction ends well. */
    void announce(UUID keyId) {
        jdbi.useHandle(handle -> handle.createQuery("select pg_notify(:channel, :key)")
                .bind("channel", CHANNEL)
                .bind("key", keyId.toString())
                .mapTo(String.class)
                .list());
    }

    @Override
    public void began(Handle handle) {
        keys.forgetAll();
    }

    @Override
    public void heard(Handle handle, List<String> announced) {
        announced.forEach(keyId -> keys.forget(UUID.fromString(keyId)));
    }
}
