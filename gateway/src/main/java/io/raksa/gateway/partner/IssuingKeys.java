package io.raksa.gateway.partner;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes API keys and takes them back. A partner may have several, so that one can be exchanged for the next without a pause. */
@ApplicationScoped
@Transactional
class IssuingKeys {

    private static final String RESOURCE = "partner-key";

    private final PartnerRepository partners;
    private final PartnerKeyRepository keys;
    private final ApiKeys apiKeys;
    private final Audit audit;
    private final Clock clock;

    IssuingKeys(PartnerRepository partners, PartnerKeyRepository keys, ApiKeys apiKeys, Audit audit, Clock clock) {
        this.partners = partners;
        this.keys = keys;
        this.apiKeys = apiKeys;
        this.audit = audit;
        this.clock = clock;
    }

    IssuedKeyView issue(UUID partnerId, @Nullable String label) {
        Partner partner = partners.get(partnerId);
        ApiKey secret = ApiKey.generate(Ids.next());
        PartnerKey key = new PartnerKey(partner.id, label, secret, clock.instant());
        keys.persistAndFlush(key);
        audit.record("partner-key.issued", RESOURCE, key.id, 0, null, PartnerKeyView.of(key), null);
        return new IssuedKeyView(key.id, secret.reveal(), key.createdAt);
    }

    /** Revokes a key; one that is revoked already stays so. */
    void revoke(UUID partnerId, UUID keyId) {
        PartnerKey key = keys.get(partnerId, keyId);
        if (!key.isRevoked()) {
            PartnerKeyView before = PartnerKeyView.of(key);
            key.revokedAt = clock.instant();
            keys.flush();
            audit.record("partner-key.revoked", RESOURCE, key.id, 0, before, PartnerKeyView.of(key), null);
        }
        apiKeys.forget(keyId);
    }
}
