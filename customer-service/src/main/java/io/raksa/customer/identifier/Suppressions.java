package io.raksa.customer.identifier;

import io.raksa.customer.identifier.core.IdentifierKey;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * The identifiers of erased persons, which no intake takes again. Kept as HMAC-SHA-256 under the secret
 * {@code raksa.suppression-secret}: without the secret nobody can try out phone numbers against the list, so the secret is not kept with
 * the database or its backups.
 */
@ApplicationScoped
public class Suppressions {

    private static final String ALGORITHM = "HmacSHA256";

    private final Jdbi jdbi;
    private final Clock clock;
    private final SecretKeySpec secret;

    Suppressions(Jdbi jdbi, Clock clock, @ConfigProperty(name = "raksa.suppression-secret") String secret) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Suppresses identifiers for good. One statement. */
    public void suppress(Collection<IdentifierKey> keys) {
        List<String> hashes = keys.stream().map(this::hash).sorted().toList();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into suppressed_identifier (hash, since)
                        select decode(hash, 'hex'), :now from unnest(:hashes) as suppressed (hash)
                        on conflict do nothing""")
                .bindArray("hashes", String.class, hashes)
                .bind("now", clock.instant())
                .execute());
    }

    /** Those of the identifiers that are suppressed. One statement. */
    public Set<IdentifierKey> among(Collection<IdentifierKey> keys) {
        Map<String, IdentifierKey> byHash = new LinkedHashMap<>();
        keys.forEach(key -> byHash.put(hash(key), key));
        Set<IdentifierKey> suppressed = new HashSet<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select encode(suppressed_identifier.hash, 'hex')
                        from unnest(:hashes) as asked (hash)
                        join suppressed_identifier on suppressed_identifier.hash = decode(asked.hash, 'hex')""")
                .bindArray("hashes", String.class, Rows.column(List.copyOf(byHash.keySet()), hash -> hash))
                .mapTo(String.class)
                .forEach(hash -> suppressed.add(byHash.get(hash))));
        return suppressed;
    }

    private String hash(IdentifierKey key) {
        String text = key.type() + "\n" + key.system() + "\n" + key.normalized();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
