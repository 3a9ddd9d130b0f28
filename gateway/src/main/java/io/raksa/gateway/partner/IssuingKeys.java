package io.raksa.gateway.partner;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Makes API keys and takes them back. A partner may have several, so that one can be exchanged for the next without a pause. */
@ApplicationScoped
@Transactional
class IssuingKeys {

    private static final String RESOURCE = "partner-key";

    private final PartnerRepository partners;
    private final PartnerKeyRepository keys;
    private final HearingOfKeys hearing;
    private final PartnerConfig config;
    private final Audit audit;
    private final Clock clock;

    IssuingKeys(
            PartnerRepository partners,
            PartnerKeyRepository keys,
            HearingOfKeys hearing,
            PartnerConfig config,
            Audit audit,
            Clock clock) {
        this.partners = partners;
        this.keys = keys;
        this.hearing = hearing;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    IssuedKeyView issue(UUID partnerId, IssueKeyRequest request) {
        Partner partner = partners.get(partnerId);
        ApiKey secret = ApiKey.generate(Ids.next());
        PartnerKey key = new PartnerKey(
                partner.id,
                request.label(),
                secret,
                request.scopes().stream().sorted().toList(),
                quota(request),
                clock.instant());
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
        hearing.announce(keyId);
    }

    private Quota quota(IssueKeyRequest request) {
        return new Quota(
                Objects.requireNonNullElse(request.callsPerMinute(), config.callsPerMinute()),
                Objects.requireNonNullElse(request.callsPerDay(), config.callsPerDay()));
    }
}
