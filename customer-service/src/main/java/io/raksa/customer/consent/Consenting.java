package io.raksa.customer.consent;

import io.raksa.customer.change.Changes;
import io.raksa.customer.profile.Customers;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes down what customers agree to and no longer agree to, one word of a customer after the other. */
@ApplicationScoped
class Consenting {

    private final ConsentLedger ledger;
    private final Customers customers;
    private final Changes changes;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Consenting(ConsentLedger ledger, Customers customers, Changes changes, Audit audit, Caller caller, Clock clock) {
        this.ledger = ledger;
        this.customers = customers;
        this.changes = changes;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    ConsentEntryView give(UUID customerId, GiveConsentRequest request) {
        requireSuited(request.purpose(), request.channel());
        requireCredible(request.proof());
        customers.requireHeld(customerId);
        ConsentEntryView given =
                entry(request.purpose(), request.channel(), ConsentState.GIVEN, request.wording(), request.proof());
        append(customerId, List.of(given));
        return given;
    }

    /**
     * Takes back what the request covers, from each record of the profile that agreed, so that nobody who is parted from it again agrees to
     * what the person took back. Of one purpose on one channel the refusal is kept also where there was no consent.
     */
    void withdraw(UUID customerId, WithdrawConsentRequest request) {
        ConsentPurpose purpose = request.purpose();
        ConsentChannel channel = request.channel();
        requireCredible(request.proof());
        customers.requireHeld(customerId);
        Map<UUID, List<ConsentEntryView>> withdrawals = withdrawals(customerId, request);
        if (purpose != null && channel != null) {
            requireSuited(purpose, channel);
            withdrawals.putIfAbsent(customerId, List.of(withdrawn(purpose, channel, request.proof())));
        }
        withdrawals.forEach(this::append);
    }

    private Map<UUID, List<ConsentEntryView>> withdrawals(UUID customerId, WithdrawConsentRequest request) {
        UUID profile = customers.survivors(List.of(customerId)).getOrDefault(customerId, customerId);
        return ledger.givenByRecords(profile).stream()
                .filter(given -> request.covers(given.purpose(), given.channel()))
                .collect(Collectors.groupingBy(
                        ConsentLedger.Given::recordId,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                given -> withdrawn(given.purpose(), given.channel(), request.proof()),
                                Collectors.toList())));
    }

    private ConsentEntryView withdrawn(ConsentPurpose purpose, ConsentChannel channel, ConsentProof proof) {
        return entry(purpose, channel, ConsentState.WITHDRAWN, null, proof);
    }

    private void append(UUID customerId, List<ConsentEntryView> entries) {
        if (entries.isEmpty()) {
            return;
        }
        ledger.append(customerId, entries);
        changes.touched(List.of(customerId));
        audit.recordAll(entries.stream()
                .map(entry -> new Audit.Entry(action(entry.state()), "consent", entry.id(), 0, null, entry, null))
                .toList());
    }

    private ConsentEntryView entry(
            ConsentPurpose purpose,
            ConsentChannel channel,
            ConsentState state,
            @Nullable String wording,
            ConsentProof proof) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ConsentEntryView(
                Ids.next(),
                purpose,
                channel,
                state,
                proof.saidAt() == null ? now : proof.saidAt().truncatedTo(ChronoUnit.MICROS),
                proof.method(),
                wording,
                proof.evidence(),
                !caller.isStaff(),
                caller.id(),
                now);
    }

    private static void requireSuited(ConsentPurpose purpose, ConsentChannel channel) {
        if (!purpose.suits(channel)) {
            throw ConsentProblem.CONSENT_CHANNEL_UNSUITED.because().at("/channel");
        }
    }

    /** A customer speaks now: only staff enter what was said before. */
    private void requireCredible(ConsentProof proof) {
        if (proof.saidAt() == null) {
            return;
        }
        if (!caller.isStaff()) {
            throw CommonProblem.FORBIDDEN.because().at("/proof/saidAt");
        }
        if (proof.saidAt().isAfter(clock.instant())) {
            throw ConsentProblem.CONSENT_IN_THE_FUTURE.because().at("/proof/saidAt");
        }
    }

    private static String action(ConsentState state) {
        return switch (state) {
            case GIVEN -> "consent.given";
            case WITHDRAWN -> "consent.withdrawn";
        };
    }
}
