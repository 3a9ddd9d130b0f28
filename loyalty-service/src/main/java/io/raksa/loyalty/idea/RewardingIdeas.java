package io.raksa.loyalty.idea;

import io.raksa.loyalty.ledger.Credit;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.Posted;
import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Enrolling;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.Programme;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Pays the reward of an idea, once, by the adjustments of the programme under a purpose of its own, to a member who is enrolled for it if need be. */
@ApplicationScoped
class RewardingIdeas implements FactHandler<IdeaRewarded> {

    private static final Counter IDEAS = new Counter(Account.ADJUSTMENT, "IDEA");

    private final Programmes programmes;
    private final Enrolling enrolling;
    private final Ledger ledger;
    private final Audit audit;

    RewardingIdeas(Programmes programmes, Enrolling enrolling, Ledger ledger, Audit audit) {
        this.programmes = programmes;
        this.enrolling = enrolling;
        this.ledger = ledger;
        this.audit = audit;
    }

    @Override
    public void on(FactEnvelope<IdeaRewarded> event) {
        IdeaRewarded idea = event.fact();
        Programme programme = programmes.require(Programmes.DEFAULT);
        Member member = enrolling.enrol(idea.customerId(), programme.code()).member();
        ledger.credit(new Credit(
                        member,
                        PostingKind.ADJUSTMENT,
                        Cause.idea(idea.ideaId()),
                        idea.points(),
                        programme.validity(),
                        IDEAS,
                        new Basis.Adjustment("an idea of yours proved right"),
                        null))
                .ifPresent(posted -> record(member, posted));
    }

    private void record(Member member, Posted posted) {
        audit.record("points.idea-rewarded", "member", member.id(), member.version(), null, posted, null);
    }
}
