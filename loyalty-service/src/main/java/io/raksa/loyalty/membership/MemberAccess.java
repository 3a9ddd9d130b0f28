package io.raksa.loyalty.membership;

import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds a member for the running request, as far as its caller may know. */
@ApplicationScoped
public class MemberAccess {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Members members;
    private final Caller caller;

    MemberAccess(Members members, Caller caller) {
        this.members = members;
        this.caller = caller;
    }

    /**
     * A member that the caller may see.
     *
     * @throws Problem 403 for a customer who asks for anybody else's, whether there is such a member or not; 404 for others where there is none
     */
    public Member require(UUID memberId) {
        Optional<Member> member = members.find(memberId);
        caller.requireOwn(member.map(Member::customerId).orElse(NOBODY));
        return member.orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
