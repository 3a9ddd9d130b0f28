package io.raksa.feedback.intake;

import io.raksa.feedback.catalogue.ServiceCatalogue;
import io.raksa.feedback.catalogue.ServiceCatalogue.Asked;
import io.raksa.feedback.catalogue.ServiceCatalogue.Judgement;
import io.raksa.feedback.catalogue.core.FeedbackKind;
import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.Assessment;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.erasure.ErasedCustomers;
import io.raksa.feedback.theme.Themes;
import io.raksa.feedback.tone.Tones;
import io.raksa.feedback.tracking.TrackingCodes;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes feedback in, each once, and opens a case for every complaint. The number of statements does not depend on how many come. */
@ApplicationScoped
class ReceivingFeedback {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** By how much a poster's clock may be ahead of ours. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final FeedbackRepository repository;
    private final Complaints complaints;
    private final Tones tones;
    private final Themes themes;
    private final TrackingCodes trackingCodes;
    private final ErasedCustomers erasedCustomers;
    private final ServiceCatalogue catalogue;
    private final Audit audit;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    ReceivingFeedback(
            FeedbackRepository repository,
            Complaints complaints,
            Tones tones,
            Themes themes,
            TrackingCodes trackingCodes,
            ErasedCustomers erasedCustomers,
            ServiceCatalogue catalogue,
            Audit audit,
            Events events,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.complaints = complaints;
        this.tones = tones;
        this.themes = themes;
        this.trackingCodes = trackingCodes;
        this.erasedCustomers = erasedCustomers;
        this.catalogue = catalogue;
        this.audit = audit;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The post as it would be kept.
     *
     * @throws io.raksa.platform.problem.Problem 400 or 403 for what this poster may not say, or what cannot be
     */
    Feedback read(PostFeedbackRequest request, Poster poster) {
        poster.permit(request);
        Instant now = clock.instant();
        if (request.occurredAt() != null
                && (request.occurredAt().isBefore(EARLIEST)
                        || request.occurredAt().isAfter(now.plus(CLOCK_DIFFERENCE)))) {
            throw IntakeProblem.OCCURRED_AT_IMPLAUSIBLE.because().at("/occurredAt");
        }
        return new Feedback(
                Ids.next(),
                request.content(poster.customerOf(request)),
                request.key(),
                now,
                caller.id(),
                null,
                request.kind() == FeedbackKind.COMPLAINT ? Ids.next() : null);
    }

    /** Takes posts; one answer for each, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Taken> take(List<Feedback> posts, Poster poster) {
        Set<UUID> erased = erasedCustomers.among(
                posts.stream().flatMap(ReceivingFeedback::customer).collect(Collectors.toSet()));
        List<Feedback> possible =
                posts.stream().filter(post -> !isOfAny(erased, post)).toList();
        Map<UUID, Problem> unfit = new HashMap<>();
        List<Feedback> keepable = fitting(possible, unfit);
        Set<UUID> inserted = repository.insertNew(keepable);
        List<Feedback> fresh =
                keepable.stream().filter(post -> inserted.contains(post.id())).toList();
        openComplaints(fresh, poster);
        List<Tones.Said> said = fresh.stream().map(ReceivingFeedback::said).toList();
        tones.suggest(said);
        themes.keep(said);
        audit.recordAll(fresh.stream().map(ReceivingFeedback::receipt).toList());
        fresh.forEach(post -> events.append(post.subject(), FeedbackReceived.of(post)));
        Iterator<Taken> kept = outcomes(possible, inserted, unfit).iterator();
        return posts.stream()
                .map(post -> isOfAny(erased, post) ? new Taken.OfErased() : kept.next())
                .toList();
    }

    /** Those whose details fit what is asked now; of the others, why they do not. */
    private List<Feedback> fitting(List<Feedback> posts, Map<UUID, Problem> unfit) {
        Iterator<Judgement> judgements = catalogue
                .judge(posts.stream().map(ReceivingFeedback::asked).toList())
                .iterator();
        List<Feedback> fitting = new ArrayList<>(posts.size());
        for (Feedback post : posts) {
            Judgement judgement = judgements.next();
            if (judgement.problem() == null) {
                fitting.add(post.askedIn(judgement.version()));
            } else {
                unfit.put(post.id(), judgement.problem());
            }
        }
        return fitting;
    }

    private static Asked asked(Feedback post) {
        Content content = post.content();
        return new Asked(content.kind(), content.category(), content.details());
    }

    private static Stream<UUID> customer(Feedback post) {
        return Stream.ofNullable(post.content().customerId());
    }

    private static boolean isOfAny(Set<UUID> customers, Feedback post) {
        return customer(post).anyMatch(customers::contains);
    }

    private static Tones.Said said(Feedback post) {
        return new Tones.Said(post.id(), post.content().text(), post.receivedAt());
    }

    private void openComplaints(List<Feedback> fresh, Poster poster) {
        List<ComplaintCase> opened =
                fresh.stream().flatMap(post -> complaint(post, poster)).toList();
        complaints.open(opened);
        trackingCodes.issue(opened.stream().map(ComplaintCase::id).toList());
    }

    private static Stream<ComplaintCase> complaint(Feedback post, Poster poster) {
        if (post.complaintId() == null) {
            return Stream.empty();
        }
        Content content = post.content();
        Assessment reported =
                Assessment.asReported(content.category(), poster instanceof Poster.Staff ? content.severity() : null);
        return Stream.of(
                ComplaintCase.open(post.complaintId(), post.id(), content.customerId(), reported, post.receivedAt()));
    }

    /** What was there before is found unchanged, whatever is asked now. */
    private List<Taken> outcomes(List<Feedback> posts, Set<UUID> inserted, Map<UUID, Problem> unfit) {
        List<BusinessKey> known = posts.stream()
                .filter(post -> !inserted.contains(post.id()))
                .flatMap(post -> Stream.ofNullable(post.key()))
                .toList();
        Map<BusinessKey, Feedback> kept = known.isEmpty() ? Map.of() : repository.byKeys(known);
        List<Taken> outcomes = new ArrayList<>(posts.size());
        for (Feedback post : posts) {
            @Nullable Problem problem = unfit.get(post.id());
            @Nullable Feedback there = post.key() == null ? null : kept.get(post.key());
            if (inserted.contains(post.id())) {
                outcomes.add(new Taken.New(post));
            } else {
                outcomes.add(there == null && problem != null ? new Taken.Unfit(problem) : compared(post, there));
            }
        }
        return outcomes;
    }

    private static Taken compared(Feedback post, @Nullable Feedback kept) {
        Feedback there = Objects.requireNonNull(kept);
        return there.content().equals(post.content()) ? new Taken.Same(there) : new Taken.Differs(there);
    }

    /** Says who took what in and when; the words themselves are in one place only, the feedback. */
    private static Audit.Entry receipt(Feedback post) {
        FeedbackReceived fact = FeedbackReceived.of(post);
        return new Audit.Entry("feedback.received", "feedback", post.id(), 1, null, fact, null);
    }
}
