package io.raksa.loyalty.tier;

import io.raksa.loyalty.programme.SetUpVersion;
import io.raksa.loyalty.programme.VersionedPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rules of tiers and their benefits, version by version. */
@ApplicationScoped
class TierRulesVersions implements VersionedPart {

    static final String PART = "TIERS";

    private final TierRulesRepository rules;

    TierRulesVersions(TierRulesRepository rules) {
        this.rules = rules;
    }

    @Override
    public List<SetUpVersion> before(String programme, Mark mark, int most) {
        return rules.before(programme, mark, most).stream()
                .map(made -> new SetUpVersion(
                        PART,
                        "",
                        made.rules().version(),
                        made.by(),
                        made.at(),
                        made.rules().effectiveFrom(),
                        TierRulesView.of(made.rules())))
                .toList();
    }
}
