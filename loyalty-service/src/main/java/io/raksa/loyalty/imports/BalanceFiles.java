package io.raksa.loyalty.imports;

import static java.util.stream.Collectors.toMap;

import io.raksa.loyalty.imports.LineOutcome.Brought;
import io.raksa.loyalty.imports.LineOutcome.Refused;
import io.raksa.loyalty.imports.LineOutcome.There;
import io.raksa.loyalty.imports.core.BalanceLine;
import io.raksa.loyalty.imports.core.Fault;
import io.raksa.loyalty.imports.core.Fault.Rule;
import io.raksa.loyalty.imports.core.Reading;
import io.raksa.loyalty.ledger.Credit;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.KnownCustomers;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.loyalty.programme.core.Validity;
import io.raksa.platform.file.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files of opening balances: each line is a posting of its own kind, once for its key. */
@ApplicationScoped
class BalanceFiles implements Bringing {

    private final OpeningPostings postings;
    private final Ledger ledger;
    private final Members members;
    private final KnownCustomers known;
    private final Programmes programmes;

    BalanceFiles(
            OpeningPostings postings, Ledger ledger, Members members, KnownCustomers known, Programmes programmes) {
        this.postings = postings;
        this.ledger = ledger;
        this.members = members;
        this.known = known;
        this.programmes = programmes;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.BALANCES;
    }

    @Override
    public void require(ImportRequest plan) {
        programmes.require(plan.programmeOrDefault());
    }

    /** A line and the member that it is for. */
    private record Opening(BalanceLine line, Member member, Cause cause) {}

    @Override
    public List<LineOutcome> bring(ImportRequest plan, List<Row> rows) {
        List<Reading<BalanceLine>> readings =
                rows.stream().map(BalanceLine::read).toList();
        Map<Long, Opening> openings = openings(plan, readings);
        Map<Long, LineOutcome> posted = posted(plan, openings);
        List<LineOutcome> outcomes = new ArrayList<>();
        for (Reading<BalanceLine> reading : readings) {
            outcomes.add(
                    switch (reading) {
                        case Reading.Bad<BalanceLine>(List<Fault> faults) -> new Refused(faults);
                        case Reading.Good<BalanceLine>(BalanceLine line) ->
                            Objects.requireNonNullElseGet(
                                    posted.get(line.line()),
                                    () -> LineOutcome.refused(line.line(), line.whose(), Rule.MEMBER_UNKNOWN, ""));
                    });
        }
        return outcomes;
    }

    private Map<Long, Opening> openings(ImportRequest plan, List<Reading<BalanceLine>> readings) {
        List<BalanceLine> lines = new ArrayList<>();
        for (Reading<BalanceLine> reading : readings) {
            if (reading instanceof Reading.Good<BalanceLine>(BalanceLine line)) {
                lines.add(line);
            }
        }
        String programme = plan.programmeOrDefault();
        List<Member> there = there(programme, lines);
        Map<UUID, Member> byCustomer = there.stream().collect(toMap(Member::customerId, member -> member));
        Map<String, Member> byNumber = there.stream().collect(toMap(Member::number, member -> member));
        Map<Long, Opening> openings = new HashMap<>();
        for (BalanceLine line : lines) {
            @Nullable
            Member member = line.customerId() == null
                    ? byNumber.get(Objects.requireNonNull(line.memberNumber()))
                    : byCustomer.get(line.customerId());
            if (member != null
                    && (line.memberNumber() == null || line.memberNumber().equals(member.number()))) {
                openings.put(line.line(), new Opening(line, member, cause(programme, line.key())));
            }
        }
        return openings;
    }

    private List<Member> there(String programme, List<BalanceLine> lines) {
        Set<UUID> customers = lines.stream()
                .map(BalanceLine::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> numbers = lines.stream()
                .map(BalanceLine::memberNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Member> found = members.among(programme, customers, numbers);
        Set<UUID> held = known.heldAmong(found.stream().map(Member::customerId).toList());
        return found.stream()
                .filter(member -> held.contains(member.customerId()))
                .toList();
    }

    /** In the order of the members' ids, in which everybody locks who locks several. */
    private Map<Long, LineOutcome> posted(ImportRequest plan, Map<Long, Opening> openings) {
        Validity validity = plan.validMonths() == null
                ? programmes.require(plan.programmeOrDefault()).validity()
                : Validity.ofMonths(plan.validMonths());
        Map<Long, LineOutcome> outcomes = new HashMap<>();
        openings.values().stream()
                .sorted(Comparator.comparing(
                                (Opening opening) -> opening.member().id())
                        .thenComparingLong(opening -> opening.line().line()))
                .forEach(opening -> outcomes.put(opening.line().line(), post(opening, validity)));
        return outcomes;
    }

    private LineOutcome post(Opening opening, Validity validity) {
        BalanceLine line = opening.line();
        Credit credit = new Credit(
                opening.member(),
                PostingKind.OPENING,
                opening.cause(),
                line.points(),
                validity,
                Counter.of(Account.OPENING),
                new Basis.Opening(),
                null);
        if (ledger.credit(credit).isPresent()) {
            return new Brought(line.line(), opening.cause().id().toString());
        }
        return postings.isPosted(opening.cause(), opening.member().id(), line.points())
                ? new There()
                : LineOutcome.refused(line.line(), BalanceLine.KEY, Rule.KEY_USED_OTHERWISE, "");
    }

    /** The same for the same key, however often it comes and from whichever file. */
    private static Cause cause(String programme, String key) {
        return Cause.opening(UUID.nameUUIDFromBytes((programme + "\n" + key).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean takeBack(ImportRequest plan, String thing) {
        Cause cause = Cause.opening(UUID.fromString(thing));
        return postings.member(cause)
                .flatMap(members::find)
                .flatMap(member -> ledger.takeOpeningBack(member, cause))
                .isPresent();
    }
}
