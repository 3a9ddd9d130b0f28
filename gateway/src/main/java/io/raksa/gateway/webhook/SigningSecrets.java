package io.raksa.gateway.webhook;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.raksa.gateway.seal.KeyFile;
import io.raksa.gateway.seal.Seal;
import io.raksa.gateway.webhook.core.SigningSecret;
import io.raksa.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The secrets of endpoints, as they are kept: sealed, bound to their row. The key is read at start, so that a wrong file stops the gateway then. */
@Startup
@ApplicationScoped
class SigningSecrets {

    private static final Logger LOG = Logger.getLogger(SigningSecrets.class);

    /** How long the former secret signs beside the new one. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    private final Jdbi jdbi;
    private final @Nullable Seal seal;

    SigningSecrets(Jdbi jdbi, WebhookConfig config, LaunchMode mode) {
        this.jdbi = jdbi;
        this.seal = config.keyFile()
                .map(file -> KeyFile.read("webhooks", file))
                .or(() -> ofTheMoment(mode))
                .map(Seal::new)
                .orElse(null);
    }

    /** Gives an endpoint a new secret; the one it had signs for another day, those before it no more. */
    SigningSecret renew(UUID endpoint) {
        SigningSecret secret = SigningSecret.random();
        UUID id = Ids.next();
        byte[] sealed = seal().seal(context(id), secret.key());
        jdbi.useHandle(handle -> {
            handle.execute("delete from webhook_secret where endpoint_id = ? and ends_at is not null", endpoint);
            handle.createUpdate("""
                            update webhook_secret set ends_at = now() + make_interval(hours => :hours)
                            where endpoint_id = :endpoint""")
                    .bind("endpoint", endpoint)
                    .bind("hours", (int) OVERLAP.toHours())
                    .execute();
            handle.createUpdate("insert into webhook_secret (id, endpoint_id, sealed) values (:id, :endpoint, :sealed)")
                    .bind("id", id)
                    .bind("endpoint", endpoint)
                    .bind("sealed", sealed)
                    .execute();
        });
        return secret;
    }

    /** From now on only the newest secret signs. */
    void endFormer(UUID endpoint) {
        jdbi.useHandle(handle ->
                handle.execute("delete from webhook_secret where endpoint_id = ? and ends_at is not null", endpoint));
    }

    /** The secrets that sign for an endpoint at this moment, the newest first; empty where they were kept under another key, or there is none. */
    List<SigningSecret> of(UUID endpoint) {
        if (seal == null) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select id, sealed from webhook_secret
                        where endpoint_id = :endpoint and (ends_at is null or ends_at > now())
                        order by id desc""")
                .bind("endpoint", endpoint)
                .map((row, context) -> seal.open(context(row.getObject("id", UUID.class)), row.getBytes("sealed")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(SigningSecret::of)
                .toList());
    }

    private Seal seal() {
        if (seal == null) {
            throw WebhookProblem.WEBHOOK_OFF.because();
        }
        return seal;
    }

    private static byte[] context(UUID id) {
        return ("webhook_secret " + id).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> ofTheMoment(LaunchMode mode) {
        if (mode == LaunchMode.NORMAL) {
            LOG.warn("no raksa.gateway.webhook.key-file: there are no webhooks");
            return Optional.empty();
        }
        LOG.warn("no raksa.gateway.webhook.key-file: signing secrets are kept with a key of the moment");
        return Optional.of(Seal.random(KeyFile.BYTES));
    }
}
