package io.raksa.feedback.agreement;

import io.raksa.feedback.agreement.Settlement.Result;
import io.raksa.feedback.insight.Period;
import io.raksa.feedback.measure.Measured;
import io.raksa.feedback.measure.Measuring;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leads agreements from the first draft to the next one. */
@ApplicationScoped
@Transactional
class Agreeing {

    private static final String RESOURCE = "agreement";
    private static final int MOST_DAYS = 366;
    private static final Set<AgreementState> OPEN_TO_PARTS =
            Set.of(AgreementState.DRAFT, AgreementState.OFFERED, AgreementState.SIGNED);

    private final AgreementRepository repository;
    private final Measuring measuring;
    private final BusinessTime time;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Agreeing(
            AgreementRepository repository,
            Measuring measuring,
            BusinessTime time,
            Versions versions,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.measuring = measuring;
        this.time = time;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Agreement draft(AgreementRequest request) {
        check(request);
        Agreement agreement = Agreement.draft(Ids.next(), request, null, clock.instant());
        repository.insert(agreement);
        record("agreement.drafted", null, agreement);
        return agreement;
    }

    Agreement change(UUID id, @Nullable String ifMatch, AgreementRequest request) {
        Agreement before = require(id, ifMatch, AgreementState.DRAFT, AgreementState.OFFERED);
        check(request);
        return keep("agreement.changed", before, before.changed(request, clock.instant()));
    }

    Agreement offer(UUID id, @Nullable String ifMatch) {
        Agreement before = require(id, ifMatch, AgreementState.DRAFT);
        return keep("agreement.offered", before, before.offered(clock.instant()));
    }

    Agreement cancel(UUID id, @Nullable String ifMatch) {
        Agreement before = require(id, ifMatch, AgreementState.DRAFT, AgreementState.OFFERED, AgreementState.SIGNED);
        return keep("agreement.cancelled", before, before.cancelled(clock.instant()));
    }

    /** One of both sides signs the text with the given hash. */
    Agreement sign(UUID id, String textHash) {
        Agreement before = repository.lock(id).filter(this::isParty).orElseThrow(CommonProblem.FORBIDDEN::because);
        requireState(before, AgreementState.OFFERED);
        if (!before.textHash().equals(textHash)) {
            throw AgreementProblem.AGREEMENT_TEXT_DIFFERS
                    .because(before.textHash())
                    .at("/textHash");
        }
        return keep("agreement.signed", before, before.signed(new Signature(caller.id(), clock.instant(), textHash)));
    }

    Agreement review(UUID id, String words) {
        Agreement before = repository.lock(id).filter(this::isParty).orElseThrow(CommonProblem.FORBIDDEN::because);
        requireState(before, AgreementState.SETTLED);
        return keep("agreement.reviewed", before, before.reviewed(caller.id(), words, clock.instant()));
    }

    /** The next agreement: as long as this one, from where it ended, with what was measured as the proposed targets. */
    Agreement drawAnew(UUID id) {
        Agreement before = repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        requireState(before, AgreementState.SETTLED, AgreementState.REVIEWED);
        long days = ChronoUnit.DAYS.between(before.startsOn(), before.endsOn());
        Settlement settlement = Objects.requireNonNull(before.settlement());
        AgreementRequest next = new AgreementRequest(
                before.title(),
                null,
                before.scope(),
                before.endsOn(),
                before.endsOn().plusDays(days),
                before.giver(),
                before.taker(),
                settlement.results().stream().map(Agreeing::proposed).toList(),
                before.reward());
        Agreement anew = Agreement.draft(Ids.next(), next, before.id(), clock.instant());
        repository.insert(anew);
        record("agreement.drawn-anew", null, anew);
        return anew;
    }

    /** Settles one that is over; false where there is none. Each in a transaction of its own, so that one replica settles it once. */
    boolean settleOne() {
        Instant now = clock.instant();
        Optional<Agreement> over = repository.takeOver(LocalDate.ofInstant(now, time.timeZone()));
        over.ifPresent(before -> keep(
                "agreement.settled", before, before.settled(Settlement.of(now, measured(before, before.endsOn())))));
        return over.isPresent();
    }

    /** What was reached until the beginning of a day. */
    List<Result> measured(Agreement agreement, LocalDate until) {
        LocalDate end = until.isAfter(agreement.startsOn())
                ? until
                : agreement.startsOn().plusDays(1);
        Period period = new Period(agreement.startsOn(), end, time.timeZone());
        return agreement.targets().stream()
                .map(target -> Result.of(target, measuring.measure(target.measure(), agreement.scope(), period)))
                .toList();
    }

    private static Target proposed(Result result) {
        Measured measured = result.measured();
        @Nullable BigDecimal value = measured.value();
        return !measured.enough() || value == null
                ? result.target()
                : new Target(result.target().measure(), value, result.target().weight());
    }

    private boolean isParty(Agreement agreement) {
        return agreement.isBetween(caller.id());
    }

    private void check(AgreementRequest request) {
        long days = ChronoUnit.DAYS.between(request.startsOn(), request.endsOn());
        long measures =
                request.targets().stream().map(Target::measure).distinct().count();
        boolean ofPart = request.scope().name() != null;
        if (days < 1
                || days > MOST_DAYS
                || request.giver().equals(request.taker())
                || !request.scope().isWhole()
                || measures < request.targets().size()
                || (ofPart
                        && request.targets().stream()
                                .anyMatch(target -> !target.measure().hasParts()))) {
            throw AgreementProblem.AGREEMENT_UNFIT.because();
        }
        @Nullable UUID parent = request.parentId();
        if (parent != null
                && repository
                        .find(parent)
                        .filter(whole -> holds(whole, request))
                        .isEmpty()) {
            throw AgreementProblem.AGREEMENT_PARENT_UNFIT.because(parent).at("/parentId");
        }
    }

    private static boolean holds(Agreement whole, AgreementRequest part) {
        return OPEN_TO_PARTS.contains(whole.state())
                && !part.startsOn().isBefore(whole.startsOn())
                && !part.endsOn().isAfter(whole.endsOn());
    }

    private Agreement require(UUID id, @Nullable String ifMatch, AgreementState... states) {
        Agreement agreement = repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE, id, agreement.version());
        requireState(agreement, states);
        return agreement;
    }

    private static void requireState(Agreement agreement, AgreementState... states) {
        if (!List.of(states).contains(agreement.state())) {
            throw AgreementProblem.AGREEMENT_STATE.because(agreement.state()).with("state", agreement.state());
        }
    }

    private Agreement keep(String what, Agreement before, Agreement after) {
        repository.update(after);
        record(what, before, after);
        return after;
    }

    private void record(String what, @Nullable Agreement before, Agreement after) {
        audit.record(
                what,
                RESOURCE,
                after.id(),
                after.version(),
                before == null ? null : AgreementView.of(before),
                AgreementView.of(after),
                null);
    }
}
