package io.raksa.loyalty.ledger;

import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.core.PointKind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a member has of one kind of points: an account of the ledger.
 *
 * @param id of the account; the member's own for points that can be spent, so that nothing is looked up where it must be quick
 * @param kind the code of the kind of points
 */
record Purse(UUID id, UUID memberId, UUID customerId, String programme, String kind) {

    static Purse of(Member member) {
        return of(member, PointKind.SPENDABLE);
    }

    /** The same account always, though it may not be opened yet. */
    static Purse of(Member member, String kind) {
        return new Purse(idOf(member.id(), kind), member.id(), member.customerId(), member.programme(), kind);
    }

    static UUID idOf(UUID memberId, String kind) {
        return kind.equals(PointKind.SPENDABLE)
                ? memberId
                : UUID.nameUUIDFromBytes((memberId + " " + kind).getBytes(StandardCharsets.UTF_8));
    }

    boolean isSpendable() {
        return kind.equals(PointKind.SPENDABLE);
    }
}
