package io.raksa.loyalty.household;

import io.raksa.loyalty.hold.Hold;
import io.raksa.loyalty.hold.HoldingPoints;
import io.raksa.loyalty.household.Households.Part;
import io.raksa.loyalty.household.core.Shares;
import io.raksa.loyalty.household.core.Shares.Share;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.core.Lot;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sets points of a whole household aside, spends them and gives them back: a hold of each member whose points end soonest. The accounts of
 * all members are locked before, in the one order.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SpendingTogether {

    private final Households households;
    private final Joining joining;
    private final HoldingPoints holding;
    private final Members members;
    private final Ledger ledger;
    private final Audit audit;

    SpendingTogether(
            Households households,
            Joining joining,
            HoldingPoints holding,
            Members members,
            Ledger ledger,
            Audit audit) {
        this.households = households;
        this.joining = joining;
        this.holding = holding;
        this.members = members;
        this.ledger = ledger;
        this.audit = audit;
    }

    /**
     * Sets points aside.
     *
     * @throws Problem 409 NOT_IN_A_HOUSEHOLD, HOUSEHOLD_POINTS_NOT_ENOUGH
     */
    HouseholdHoldView hold(Member member, HouseholdHoldRequest request) {
        Household household = joining.require(member);
        Map<UUID, Member> locked = lockJoined(household);
        UUID id = Ids.next();
        List<Hold> holds = new ArrayList<>();
        for (Share share : shares(locked.values(), request.points())) {
            Member payer = Objects.requireNonNull(locked.get(share.member()));
            Hold hold = holding.hold(payer, share.points(), request.reference(), request.time());
            households.insertHold(id, household.id(), holds.size(), new Part(payer.id(), hold.id()));
            holds.add(hold);
        }
        HouseholdHoldView view = HouseholdHoldView.of(id, holds);
        audit.record("household.points-held", "household", household.id(), 0, null, view, null);
        return view;
    }

    /** Who left before the lock was there pays nothing, and who joined meanwhile pays the next time. */
    private Map<UUID, Member> lockJoined(Household household) {
        Map<UUID, Member> locked = new LinkedHashMap<>();
        household.joined().forEach(id -> members.find(id).ifPresent(found -> locked.put(id, found)));
        ledger.lockAll(locked.values());
        List<UUID> now = households
                .find(household.id())
                .map(Household::joined)
                .orElseThrow(HouseholdProblem.NOT_IN_A_HOUSEHOLD::because);
        locked.keySet().retainAll(now);
        return locked;
    }

    private List<Share> shares(Collection<Member> locked, long points) {
        Map<UUID, List<Lot>> lots = new LinkedHashMap<>();
        locked.forEach(member -> lots.put(member.id(), ledger.openLots(member)));
        return Shares.of(lots, points).orElseThrow(() -> {
            long available = lots.values().stream()
                    .flatMap(List::stream)
                    .mapToLong(Lot::remaining)
                    .sum();
            return HouseholdProblem.HOUSEHOLD_POINTS_NOT_ENOUGH
                    .because(points, available)
                    .at("/points")
                    .with("available", available);
        });
    }

    /**
     * Spends what is set aside, or less, the first parts first; said again with the same number it stays spent.
     *
     * @throws Problem 404; 409 HOLD_ENDED, HOUSEHOLD_SPENDS_MORE_THAN_HELD
     */
    HouseholdHoldView spend(Member member, UUID id, @Nullable Long asked) {
        List<Hold> parts = lockParts(member, id);
        long held = parts.stream().mapToLong(Hold::points).sum();
        long points = Objects.requireNonNullElse(asked, held);
        if (points > held) {
            throw HouseholdProblem.HOUSEHOLD_SPENDS_MORE_THAN_HELD
                    .because(held)
                    .at("/points")
                    .with("held", held);
        }
        List<Hold> after = new ArrayList<>();
        long left = points;
        for (Hold part : parts) {
            long spent = Math.min(left, part.points());
            left -= spent;
            after.add(ended(
                    part,
                    (payer, hold) -> spent > 0 ? holding.spend(payer, hold, spent) : holding.release(payer, hold)));
        }
        return HouseholdHoldView.of(id, after);
    }

    /**
     * Gives back what is set aside; said again it stays given back.
     *
     * @throws Problem 404; 409 HOLD_ENDED where it was spent
     */
    HouseholdHoldView release(Member member, UUID id) {
        return HouseholdHoldView.of(
                id,
                lockParts(member, id).stream()
                        .map(part -> ended(part, holding::release))
                        .toList());
    }

    private List<Hold> lockParts(Member member, UUID id) {
        List<Part> parts = households.parts(joining.require(member).id(), id);
        if (parts.isEmpty()) {
            throw CommonProblem.NOT_FOUND.because();
        }
        ledger.lockAll(parts.stream().map(part -> payer(part.memberId())).toList());
        return parts.stream()
                .map(part -> holding.read(part.memberId(), part.holdId()))
                .toList();
    }

    private Hold ended(Hold part, BiFunction<Member, UUID, Hold> how) {
        return how.apply(payer(part.memberId()), part.id());
    }

    private Member payer(UUID id) {
        return members.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
