package io.raksa.loyalty.membership;

import io.raksa.loyalty.membership.core.MemberNumber;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes customers members, each once in a programme. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Enrolling {

    private static final long FIRST_VERSION = 1;

    private final Members members;
    private final KnownCustomers known;
    private final Audit audit;
    private final Clock clock;
    /** Serials are drawn, not counted: a card does not tell how many members there are, and no counter is waited for. */
    private final RandomGenerator serials = new SecureRandom();

    Enrolling(Members members, KnownCustomers known, Audit audit, Clock clock) {
        this.members = members;
        this.known = known;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A membership and whether it began just now.
     */
    public record Enrolment(Member member, boolean isNew) {}

    /**
     * Makes the customer a member of the programme, which must exist, or finds the membership that there is.
     *
     * @throws Problem 409 CUSTOMER_UNKNOWN where customer-service has not told of the customer, or not yet, or the person was erased
     */
    public Enrolment enrol(UUID customerId, String programme) {
        Optional<Member> present = members.find(customerId, programme);
        if (present.isEmpty()) {
            known.requireHeld(customerId, "/customerId");
            // A merge that was told meanwhile waits for whoever holds the customer: from here on it is seen.
            members.holdProfile(customerId);
            present = members.find(customerId, programme);
        }
        while (present.isEmpty()) {
            Member candidate = new Member(Ids.next(), number(), customerId, programme, clock.instant(), FIRST_VERSION);
            if (members.add(candidate)) {
                audit.record(
                        "member.enrolled",
                        "member",
                        candidate.id(),
                        FIRST_VERSION,
                        null,
                        MemberView.of(candidate),
                        null);
                return new Enrolment(candidate, true);
            }
            // Somebody else was faster, or, once in a very long while, the number is taken: then again with another.
            present = members.find(customerId, programme);
        }
        return new Enrolment(present.get(), false);
    }

    String number() {
        return MemberNumber.of(serials.nextLong(MemberNumber.FIRST_SERIAL, MemberNumber.SERIALS_END));
    }
}
