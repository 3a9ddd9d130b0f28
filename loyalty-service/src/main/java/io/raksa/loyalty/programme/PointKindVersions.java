package io.raksa.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What kinds of points there were, version by version. */
@ApplicationScoped
class PointKindVersions implements VersionedPart {

    static final String PART = "POINT_KIND";

    private final PointKinds kinds;

    PointKindVersions(PointKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<SetUpVersion> before(String programme, Mark mark, int most) {
        return kinds.before(programme, mark, most).stream()
                .map(made -> new SetUpVersion(
                        PART,
                        made.kind().code(),
                        made.kind().version(),
                        made.by(),
                        made.at(),
                        made.kind().effectiveFrom(),
                        PointKindView.of(made.kind())))
                .toList();
    }
}
