package io.raksa.feedback.recovery.core;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may be given for a complaint.
 *
 * @param policy names the policy and its version
 * @param offers what may be given
 * @param spent kinds that the policy offers, but which did not prevent the same failure before and so are not given again
 */
public record Playbook(String policy, List<Offer> offers, Set<RemedyKind> spent) {

    /**
     * The playbook of a policy. After a second failure what was given for the first is not offered again; words always are.
     *
     * @param earlier kinds given for the first failure; empty where this is the first
     */
    public static Playbook of(String policy, List<Offer> offers, Set<RemedyKind> earlier) {
        Set<RemedyKind> spent = EnumSet.noneOf(RemedyKind.class);
        spent.addAll(earlier);
        spent.removeAll(EnumSet.of(RemedyKind.APOLOGY, RemedyKind.EXPLANATION));
        spent.retainAll(offers.stream().map(Offer::kind).toList());
        return new Playbook(
                policy,
                offers.stream().filter(offer -> !spent.contains(offer.kind())).toList(),
                spent);
    }

    public Optional<Offer> offer(RemedyKind kind) {
        return offers.stream().filter(offer -> offer.kind() == kind).findFirst();
    }
}
