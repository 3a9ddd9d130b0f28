package io.raksa.customer.group;

import io.raksa.customer.profile.Customers;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts customers into groups and takes them out. Holds the customer and then the group, so that of several at the same moment each sees
 * what the one before it did: no group gets too full, and no customer two primary groups.
 */
@ApplicationScoped
class JoiningGroups {

    static final int MOST_MEMBERS = 500;
    static final int MOST_GROUPS = 20;

    private static final String RESOURCE_TYPE = "group-membership";

    private final GroupRepository groups;
    private final Memberships memberships;
    private final Customers customers;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    JoiningGroups(
            GroupRepository groups,
            Memberships memberships,
            Customers customers,
            Versions versions,
            Audit audit,
            Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.customers = customers;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the audit says of a membership. */
    record Said(UUID groupId, UUID customerId, GroupRole role, boolean primary) {

        static Said of(MembershipView membership) {
            return new Said(membership.groupId(), membership.customerId(), membership.role(), membership.primary());
        }
    }

    @Transactional
    MembershipView put(UUID groupId, UUID customerId, @Nullable String ifMatch, PutMembershipRequest request) {
        UUID profile = held(customerId);
        GroupView group = groups.findForChange(groupId).orElseThrow(CommonProblem.NOT_FOUND::because);
        if (!request.role().fits(group.kind())) {
            throw GroupProblem.GROUP_ROLE_UNFIT
                    .because(request.role(), group.kind())
                    .at("/role");
        }
        Optional<MembershipView> before = memberships.find(groupId, profile);
        before.ifPresent(known -> versions.require(ifMatch, RESOURCE_TYPE, id(known), known.version()));
        List<MembershipView> all = memberships.ofCustomer(profile, MOST_GROUPS + 1);
        if (before.isEmpty()) {
            requireRoom(groupId, all);
        }
        boolean primary = Objects.requireNonNullElseGet(request.primary(), () -> before.map(MembershipView::primary)
                .orElse(all.stream().noneMatch(MembershipView::primary)));
        if (primary || before.map(MembershipView::primary).orElse(false)) {
            memberships.withoutPrimary(profile);
        }
        Instant joinedAt = before.map(MembershipView::joinedAt).orElseGet(clock::instant);
        memberships.write(new MembershipView(
                groupId,
                group.kind(),
                group.name(),
                profile,
                "",
                null,
                before.map(MembershipView::version).orElse(0L) + 1,
                request.role(),
                primary,
                joinedAt));
        MembershipView now = memberships.find(groupId, profile).orElseThrow();
        audit.record(
                before.isPresent() ? "group-membership.changed" : "group-membership.begun",
                RESOURCE_TYPE,
                id(now),
                now.version(),
                before.map(Said::of).orElse(null),
                Said.of(now),
                null);
        return now;
    }

    @Transactional
    void remove(UUID groupId, UUID customerId, @Nullable String ifMatch) {
        UUID profile = held(customerId);
        MembershipView before = memberships.find(groupId, profile).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE_TYPE, id(before), before.version());
        memberships.remove(groupId, profile);
        audit.record(
                "group-membership.ended", RESOURCE_TYPE, id(before), before.version() + 1, Said.of(before), null, null);
    }

    private void requireRoom(UUID groupId, List<MembershipView> all) {
        if (memberships.inGroup(groupId) >= MOST_MEMBERS) {
            throw GroupProblem.GROUP_FULL.because(MOST_MEMBERS);
        }
        if (all.size() >= MOST_GROUPS) {
            throw GroupProblem.TOO_MANY_GROUPS.because(MOST_GROUPS);
        }
    }

    /** The profile of a record, both held: nobody merges, separates or regroups them until the transaction ends. */
    private UUID held(UUID customerId) {
        Stream.of(customerId, customers.require(customerId)).distinct().sorted().forEach(customers::requireHeld);
        return customers.require(customerId);
    }

    /** The audit names what it is about by one id. */
    private static UUID id(MembershipView membership) {
        return new UUID(
                membership.groupId().getMostSignificantBits()
                        ^ membership.customerId().getMostSignificantBits(),
                membership.groupId().getLeastSignificantBits()
                        ^ membership.customerId().getLeastSignificantBits());
    }
}
