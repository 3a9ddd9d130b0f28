package io.raksa.loyalty.transfer;

import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.Posted;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.transfer.Transfers.Given;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A member gives points to another, within limits that are counted under the lock of the giver's account. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Transferring {

    private final Members members;
    private final Ledger ledger;
    private final Transfers transfers;
    private final TransferConfig config;
    private final BusinessTime time;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Transferring(
            Members members,
            Ledger ledger,
            Transfers transfers,
            TransferConfig config,
            BusinessTime time,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.members = members;
        this.ledger = ledger;
        this.transfers = transfers;
        this.config = config;
        this.time = time;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Gives points away.
     *
     * @throws Problem 409 TRANSFER_RECIPIENT_UNKNOWN, TRANSFER_ABOVE_LIMIT, POINTS_NOT_ENOUGH
     */
    TransferView give(Member from, TransferRequest request) {
        Member to = members.findByNumber(request.toMemberNumber())
                .filter(other -> !other.id().equals(from.id()))
                .filter(other -> other.programme().equals(from.programme()))
                .orElseThrow(() ->
                        TransferProblem.TRANSFER_RECIPIENT_UNKNOWN.because().at("/toMemberNumber"));
        ledger.lockAll(List.of(from, to));
        requireWithinLimits(from, request.points());
        UUID id = Ids.next();
        Posted out = ledger.transfer(from, to, id, request.points());
        transfers.insert(id, from.id(), to.id(), request.points(), caller.id(), out.at());
        TransferView view = TransferView.of(id, out);
        audit.record("points.transferred", "member", from.id(), from.version(), null, view, null);
        return view;
    }

    private void requireWithinLimits(Member from, long points) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), time.timeZone());
        Given given = transfers.given(from.id(), start(today), start(today.withDayOfYear(1)));
        long most = Math.max(
                0,
                Math.min(
                        config.most(),
                        Math.min(config.mostADay() - given.thisDay(), config.mostAYear() - given.thisYear())));
        if (points > most) {
            throw TransferProblem.TRANSFER_ABOVE_LIMIT
                    .because(most)
                    .at("/points")
                    .with("most", most);
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(time.timeZone()).toInstant();
    }
}
