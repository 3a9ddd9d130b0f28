package io.raksa.loyalty.membership;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enrols many customers at once, as they were members elsewhere, and takes that back. A few statements, however many there are. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BringingMembers {

    private static final long FIRST_VERSION = 1;

    private final Members members;
    private final KnownCustomers known;
    private final Enrolling enrolling;
    private final Audit audit;
    private final Clock clock;

    BringingMembers(Members members, KnownCustomers known, Enrolling enrolling, Audit audit, Clock clock) {
        this.members = members;
        this.known = known;
        this.enrolling = enrolling;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A customer who was a member elsewhere.
     *
     * @param number on the card; null for a new one
     * @param enrolledAt since when; null for now
     */
    public record Arrival(
            UUID customerId,
            @Nullable String number,
            @Nullable Instant enrolledAt) {}

    /** What became of an arrival. */
    public sealed interface Arrived {

        /** A member now. */
        record Enrolled(UUID memberId) implements Arrived {}

        /** A member before, and with the same number where one was given. */
        record There() implements Arrived {}

        /** Nobody has told of the customer, or the person was erased. */
        record Unknown() implements Arrived {}

        /** A member before, who has the number from now on. */
        record Renumbered(UUID memberId) implements Arrived {}

        /** The number is somebody else's, or the customer has another that stays. */
        record NumberTaken() implements Arrived {}
    }

    /**
     * Enrols; what became of each, in their order.
     *
     * @param renumbers whether who is a member already gets the number that was on the card
     */
    public List<Arrived> enrol(String programme, List<Arrival> arrivals, boolean renumbers) {
        Set<UUID> customers = arrivals.stream().map(Arrival::customerId).collect(toSet());
        Set<UUID> held = known.heldAmong(customers);
        Map<UUID, Member> present = byCustomer(programme, held);
        List<Member> added = add(programme, arrivals, held, present);
        Map<UUID, Member> after = byCustomer(programme, held);
        Set<UUID> fresh = added.stream().map(Member::id).collect(toSet());
        audit.recordAll(added.stream().map(BringingMembers::trace).toList());
        List<Arrived> outcomes = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Arrived arrived = arrived(arrival, held, after.get(arrival.customerId()), fresh);
            outcomes.add(
                    renumbers && arrived instanceof Arrived.NumberTaken
                            ? renumbered(after.get(arrival.customerId()), arrival.number())
                            : arrived);
        }
        return outcomes;
    }

    /**
     * Takes an enrolment back.
     *
     * @throws RuntimeException of the database (23503) where anything else is known of the member
     */
    public void takeBack(UUID memberId) {
        members.find(memberId).ifPresent(member -> {
            members.remove(memberId);
            audit.record("member.taken-back", "member", memberId, member.version(), null, null, null);
        });
    }

    /** Takes a number back that was on a card: the member gets a fresh one. */
    public void takeNumberBack(UUID memberId) {
        members.find(memberId).ifPresent(member -> renumbered(member, enrolling.number()));
    }

    private Arrived renumbered(@Nullable Member member, @Nullable String number) {
        if (member == null || number == null || !members.renumber(member.id(), number)) {
            return new Arrived.NumberTaken();
        }
        Member after = members.find(member.id()).orElseThrow();
        audit.record(
                "member.renumbered",
                "member",
                after.id(),
                after.version(),
                MemberView.of(member),
                MemberView.of(after),
                null);
        return new Arrived.Renumbered(after.id());
    }

    private List<Member> add(String programme, List<Arrival> arrivals, Set<UUID> held, Map<UUID, Member> present) {
        Map<UUID, Member> wanted = new HashMap<>();
        for (Arrival arrival : arrivals) {
            if (held.contains(arrival.customerId()) && !present.containsKey(arrival.customerId())) {
                wanted.putIfAbsent(arrival.customerId(), candidate(programme, arrival));
            }
        }
        // In one order, so that two who bring the same do not wait for each other.
        List<Member> candidates = wanted.values().stream()
                .sorted(Comparator.comparing(member -> member.customerId().toString()))
                .toList();
        Set<UUID> added = candidates.isEmpty() ? Set.of() : members.addAll(candidates);
        return candidates.stream().filter(member -> added.contains(member.id())).toList();
    }

    private Member candidate(String programme, Arrival arrival) {
        return new Member(
                Ids.next(),
                Objects.requireNonNullElseGet(arrival.number(), enrolling::number),
                arrival.customerId(),
                programme,
                Objects.requireNonNullElseGet(arrival.enrolledAt(), clock::instant),
                FIRST_VERSION);
    }

    private Map<UUID, Member> byCustomer(String programme, Set<UUID> customers) {
        return members.among(programme, customers, Set.of()).stream().collect(toMap(Member::customerId, one -> one));
    }

    /** Of two lines of one customer the first enrols, the second finds the member there. */
    private static Arrived arrived(Arrival arrival, Set<UUID> held, @Nullable Member member, Set<UUID> fresh) {
        if (!held.contains(arrival.customerId())) {
            return new Arrived.Unknown();
        }
        if (member == null || (arrival.number() != null && !arrival.number().equals(member.number()))) {
            return new Arrived.NumberTaken();
        }
        return fresh.remove(member.id()) ? new Arrived.Enrolled(member.id()) : new Arrived.There();
    }

    private static Audit.Entry trace(Member member) {
        return new Audit.Entry(
                "member.enrolled", "member", member.id(), FIRST_VERSION, null, MemberView.of(member), null);
    }
}
