package io.raksa.loyalty.household;

import io.raksa.loyalty.household.Household.Place;
import io.raksa.loyalty.household.Household.State;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Members make households, join and leave them. Whoever comes or goes locks the member's account first and the household last: nobody
 * leaves while their points are being set aside, and nobody is in two.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Joining {

    private static final String RESOURCE = "household";

    private final Households households;
    private final Members members;
    private final Ledger ledger;
    private final Audit audit;
    private final Clock clock;

    Joining(Households households, Members members, Ledger ledger, Audit audit, Clock clock) {
        this.households = households;
        this.members = members;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The household a member is in.
     *
     * @throws Problem 409 NOT_IN_A_HOUSEHOLD
     */
    Household require(Member member) {
        return households.of(member.id()).orElseThrow(HouseholdProblem.NOT_IN_A_HOUSEHOLD::because);
    }

    /**
     * Makes a household; who owns one keeps it.
     *
     * @throws Problem 409 IN_A_HOUSEHOLD where the member is in another's
     */
    Household make(Member owner) {
        ledger.lock(owner);
        Optional<Household> own =
                households.of(owner.id()).filter(household -> household.owner().equals(owner.id()));
        if (own.isPresent()) {
            return own.get();
        }
        requireFree(owner);
        UUID id = Ids.next();
        households.insert(id, owner.id(), clock.instant());
        return changed("household.made", id, null);
    }

    /**
     * Invites a member; who is in it or invited stays so.
     *
     * @throws Problem 409 NOT_IN_A_HOUSEHOLD, NOT_THE_OWNER, HOUSEHOLD_FULL, INVITED_NUMBER_UNKNOWN
     */
    Household invite(Member owner, String number) {
        Member invited = members.findByNumber(number)
                .filter(other -> !other.id().equals(owner.id()))
                .filter(other -> other.programme().equals(owner.programme()))
                .orElseThrow(
                        () -> HouseholdProblem.INVITED_NUMBER_UNKNOWN.because().at("/memberNumber"));
        Household before = lockOwned(owner);
        if (has(before, invited.id())) {
            return before;
        }
        if (before.isFull()) {
            throw HouseholdProblem.HOUSEHOLD_FULL.because(Household.MOST_OTHERS);
        }
        households.put(before.id(), invited.id(), State.INVITED, clock.instant());
        return changed("household.invited", before.id(), before);
    }

    /**
     * Takes an invitation; who has joined stays so.
     *
     * @throws Problem 409 NOT_INVITED, IN_A_HOUSEHOLD
     */
    Household join(Member member, UUID id) {
        ledger.lock(member);
        Household before = households
                .lock(id)
                .filter(household -> has(household, member.id()))
                .orElseThrow(() -> HouseholdProblem.NOT_INVITED.because().at("/householdId"));
        if (before.joined().contains(member.id())) {
            return before;
        }
        requireFree(member);
        households.put(id, member.id(), State.JOINED, clock.instant());
        return changed("household.joined", id, before);
    }

    /**
     * Leaves the household; where the owner does, it is dissolved.
     *
     * @throws Problem 409 NOT_IN_A_HOUSEHOLD
     */
    void leave(Member member) {
        ledger.lock(member);
        Household before =
                households.lock(require(member).id()).orElseThrow(HouseholdProblem.NOT_IN_A_HOUSEHOLD::because);
        if (before.owner().equals(member.id())) {
            households.dissolve(before.id(), clock.instant());
            audit.record("household.dissolved", RESOURCE, before.id(), 0, HouseholdView.of(before), null, null);
        } else {
            households.remove(before.id(), member.id());
            changed("household.left", before.id(), before);
        }
    }

    /**
     * Takes a member out, or an invitation back.
     *
     * @throws Problem 409 NOT_IN_A_HOUSEHOLD, NOT_THE_OWNER
     */
    Household remove(Member owner, UUID memberId) {
        members.find(memberId).ifPresent(ledger::lock);
        Household before = lockOwned(owner);
        if (!has(before, memberId) || memberId.equals(owner.id())) {
            return before;
        }
        households.remove(before.id(), memberId);
        return changed("household.removed", before.id(), before);
    }

    private Household lockOwned(Member owner) {
        Household household =
                households.lock(require(owner).id()).orElseThrow(HouseholdProblem.NOT_IN_A_HOUSEHOLD::because);
        if (!household.owner().equals(owner.id())) {
            throw HouseholdProblem.NOT_THE_OWNER.because();
        }
        return household;
    }

    private void requireFree(Member member) {
        if (households.of(member.id()).isPresent()) {
            throw HouseholdProblem.IN_A_HOUSEHOLD.because();
        }
    }

    private static boolean has(Household household, UUID memberId) {
        return household.places().stream().map(Place::memberId).anyMatch(memberId::equals);
    }

    private Household changed(String what, UUID id, @Nullable Household before) {
        Household after = households.find(id).orElseThrow(HouseholdProblem.NOT_IN_A_HOUSEHOLD::because);
        audit.record(
                what, RESOURCE, id, 0, before == null ? null : HouseholdView.of(before), HouseholdView.of(after), null);
        return after;
    }
}
