package io.raksa.loyalty.merge;

import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.merge.core.Families;
import io.raksa.loyalty.merge.core.Membership;
import io.raksa.loyalty.tier.Tiers;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes memberships that are one customer's one, and two again where a merge is undone. A membership alone follows its record by itself: it
 * is found under the profile. Of two in one programme one goes on, and what the other has is carried there. Holds, checkouts and rewards that
 * are open go on where they are, so that whoever waits for one need not know of the merge; what they leave is carried once it is there.
 *
 * <p>When a merge is undone, what was carried and is neither spent, set aside nor ended goes back, and so much of a debt as is owed still. What
 * was spent stays spent, and what came since stays with the customer to whom it came.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Joining {

    private final Memberships memberships;
    private final Members members;
    private final Ledger ledger;
    private final Tiers tiers;
    private final Audit audit;
    private final Clock clock;

    Joining(Memberships memberships, Members members, Ledger ledger, Tiers tiers, Audit audit, Clock clock) {
        this.memberships = memberships;
        this.members = members;
        this.ledger = ledger;
        this.tiers = tiers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Brings the memberships of records, all that merges connect, to where the records lead now. */
    void join(Collection<UUID> records) {
        memberships.hold(records);
        members.holdRecords(records);
        List<Membership> all = memberships.of(records);
        Map<UUID, UUID> goingOn = Families.goingOn(all);
        if (all.stream().allMatch(one -> Objects.equals(one.mergedInto(), into(one, goingOn)))) {
            all.stream().map(one -> require(goingOn.get(one.id()))).distinct().forEach(tiers::lookAt);
            return;
        }
        Map<UUID, Member> known =
                all.stream().map(one -> require(one.id())).collect(Collectors.toMap(Member::id, Function.identity()));
        ledger.lockAll(known.values());
        all.stream()
                .filter(one -> Families.isParted(one, all))
                .forEach(one -> giveBack(one, member(known, goingOn.get(one.id())), known));
        all.stream()
                .filter(one -> !Objects.equals(one.mergedInto(), into(one, goingOn)))
                .forEach(one -> lead(one, into(one, goingOn), known));
        Set<UUID> first = new HashSet<>(goingOn.values());
        first.forEach(id -> tiers.lookAt(member(known, id)));
    }

    /** What came to a membership that leads to another since. */
    void carryOn(UUID id) {
        Member from = require(id);
        Member to = members.goingOn(id).orElseThrow();
        ledger.lockAll(List.of(from, to));
        Member now = members.goingOn(id).orElseThrow();
        if (now.id().equals(to.id()) && memberships.take(id) && !to.id().equals(id)) {
            carry(from, to);
        }
    }

    private void lead(Membership one, @Nullable UUID into, Map<UUID, Member> known) {
        Member member = member(known, one.id());
        memberships.lead(one.id(), into, clock.instant());
        if (into == null) {
            ledger.keep(member);
        } else {
            waitAsWell(member, member(known, into));
            carry(member, member(known, into));
        }
        audit.record(
                into == null ? "member.unmerged" : "member.merged",
                "member",
                one.id(),
                member.version() + 1,
                new Led(one.mergedInto()),
                new Led(into),
                null);
    }

    /** The membership that goes on with it. */
    private record Led(@Nullable UUID mergedInto) {}

    /** A complaint is the customer's, whichever record it was told under. */
    private void waitAsWell(Member from, Member to) {
        Optional<Instant> wait = ledger.lockWait(from);
        Instant other = ledger.lockWait(to).orElse(Instant.MIN);
        wait.filter(until -> until.isAfter(other)).ifPresent(until -> ledger.waitUntil(to, until));
    }

    private void carry(Member from, Member to) {
        UUID id = Ids.next();
        ledger.carry(from, to, id)
                .ifPresent(what ->
                        memberships.carried(id, from.id(), to.id(), what.points(), what.owed(), clock.instant()));
    }

    private void giveBack(Membership parted, Member to, Map<UUID, Member> known) {
        Member from = member(known, parted.mergedInto());
        List<Memberships.Carried> standing = memberships.standing(parted.id(), from.id());
        List<UUID> ids = standing.stream().map(Memberships.Carried::id).toList();
        long owed = standing.stream().mapToLong(Memberships.Carried::owed).sum();
        ledger.carryBack(from, to, parted.id(), Ids.next(), owed);
        memberships.gaveBack(ids, clock.instant());
    }

    private static @Nullable UUID into(Membership one, Map<UUID, UUID> goingOn) {
        @Nullable UUID first = goingOn.get(one.id());
        return one.id().equals(first) ? null : first;
    }

    private static Member member(Map<UUID, Member> known, @Nullable UUID id) {
        return Objects.requireNonNull(known.get(Objects.requireNonNull(id)));
    }

    private Member require(@Nullable UUID id) {
        return members.find(Objects.requireNonNull(id)).orElseThrow();
    }
}
