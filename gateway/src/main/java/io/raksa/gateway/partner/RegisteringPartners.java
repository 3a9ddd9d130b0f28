package io.raksa.gateway.partner;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes partners on. */
@ApplicationScoped
@Transactional
class RegisteringPartners {

    private final PartnerRepository partners;
    private final Audit audit;
    private final Clock clock;

    RegisteringPartners(PartnerRepository partners, Audit audit, Clock clock) {
        this.partners = partners;
        this.audit = audit;
        this.clock = clock;
    }

    Partner register(RegisterPartnerRequest request) {
        if (partners.hasName(request.name())) {
            throw PartnerProblem.PARTNER_NAME_TAKEN.because(request.name()).at("/name");
        }
        Partner partner = new Partner(Ids.next(), request.name(), request.contactEmail(), clock.instant());
        partners.persistAndFlush(partner);
        audit.record("partner.registered", "partner", partner.id, partner.version, null, PartnerView.of(partner), null);
        return partner;
    }
}
