package io.raksa.customer.segment;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, changes and ends segments; each time every customer is looked at again. */
@ApplicationScoped
class Segments {

    /** Each change of a customer is looked at in every segment. */
    private static final int AT_MOST = 200;

    private static final String RESOURCE_TYPE = "segment";

    private final SegmentRepository repository;
    private final Sweeps sweeps;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    Segments(SegmentRepository repository, Sweeps sweeps, Versions versions, Audit audit, Clock clock) {
        this.repository = repository;
        this.sweeps = sweeps;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    SegmentView create(CreateSegmentRequest request) {
        Conditions.require(request.condition());
        if (repository.activeForNewOne() >= AT_MOST) {
            throw SegmentProblem.TOO_MANY_SEGMENTS.because(AT_MOST);
        }
        Segment segment = Segment.of(Ids.next(), request, clock.instant());
        repository.insert(segment);
        sweeps.ask();
        return told("segment.created", null, segment);
    }

    SegmentView change(UUID id, @Nullable String ifMatch, ChangeSegmentRequest request) {
        if (request.condition() != null) {
            Conditions.require(request.condition());
        }
        Segment before = held(id, ifMatch);
        Segment after = before.changed(request);
        repository.update(after);
        if (after.rule() != before.rule()) {
            sweeps.ask();
        }
        return told("segment.changed", before, after);
    }

    SegmentView archive(UUID id, @Nullable String ifMatch) {
        Segment before = held(id, ifMatch);
        Segment after = before.ended();
        repository.update(after);
        sweeps.ask();
        return told("segment.archived", before, after);
    }

    private Segment held(UUID id, @Nullable String ifMatch) {
        Segment segment = repository.findForChange(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE_TYPE, id, segment.version());
        if (segment.archived()) {
            throw SegmentProblem.SEGMENT_ARCHIVED.because();
        }
        return segment;
    }

    private SegmentView told(String action, @Nullable Segment before, Segment after) {
        SegmentView view = SegmentView.of(after);
        audit.record(
                action,
                RESOURCE_TYPE,
                after.id(),
                after.version(),
                before == null ? null : SegmentView.of(before),
                view,
                null);
        return view;
    }
}
