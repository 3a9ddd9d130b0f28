package io.raksa.loyalty.compensation;

import io.raksa.loyalty.ledger.Credit;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.Programme;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes members whole whom the programme itself failed, without anybody having to decide it; paid from the account of such failures. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MakingWhole {

    /** What failed, in the report of what failures cost. */
    private static final String CATEGORY = "PROMOTION";

    private final Programmes programmes;
    private final Ledger ledger;
    private final Audit audit;

    MakingWhole(Programmes programmes, Ledger ledger, Audit audit) {
        this.programmes = programmes;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** Gives points, once for a cause. */
    public void make(Member member, Cause cause, long points, Basis basis) {
        Programme programme = programmes.require(member.programme());
        ledger.credit(new Credit(
                        member,
                        PostingKind.COMPENSATION,
                        cause,
                        points,
                        programme.compensationValidity(),
                        new Counter(Account.COMPENSATION, CATEGORY),
                        basis,
                        programme.version()))
                .ifPresent(posted -> audit.record(
                        "points.compensated", "member", member.id(), member.version(), null, posted, null));
    }
}
