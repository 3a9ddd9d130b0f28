package io.raksa.loyalty.imports;

import io.raksa.loyalty.imports.LineOutcome.Brought;
import io.raksa.loyalty.imports.LineOutcome.Refused;
import io.raksa.loyalty.imports.LineOutcome.There;
import io.raksa.loyalty.imports.core.Fault.Rule;
import io.raksa.loyalty.imports.core.MemberLine;
import io.raksa.loyalty.imports.core.Reading;
import io.raksa.loyalty.membership.BringingMembers;
import io.raksa.loyalty.membership.BringingMembers.Arrival;
import io.raksa.loyalty.membership.BringingMembers.Arrived;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.file.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** Files of members. */
@ApplicationScoped
class MemberFiles implements Bringing {

    /** What a line brought that gave a number to somebody who was a member already. */
    private static final String NUMBER = "number ";

    private final BringingMembers members;
    private final Programmes programmes;
    private final Clock clock;

    MemberFiles(BringingMembers members, Programmes programmes, Clock clock) {
        this.members = members;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.MEMBERS;
    }

    @Override
    public void require(ImportRequest plan) {
        programmes.require(plan.programmeOrDefault());
    }

    @Override
    public List<LineOutcome> bring(ImportRequest plan, List<Row> rows) {
        List<Reading<MemberLine>> readings =
                rows.stream().map(row -> MemberLine.read(row, clock.instant())).toList();
        List<Arrival> arrivals = new ArrayList<>();
        for (Reading<MemberLine> reading : readings) {
            if (reading instanceof Reading.Good<MemberLine>(MemberLine line)) {
                arrivals.add(new Arrival(line.customerId(), line.memberNumber(), line.enrolledAt()));
            }
        }
        Iterator<Arrived> arrived = members.enrol(plan.programmeOrDefault(), arrivals, plan.renumbers())
                .iterator();
        List<LineOutcome> outcomes = new ArrayList<>();
        for (Reading<MemberLine> reading : readings) {
            outcomes.add(
                    switch (reading) {
                        case Reading.Bad<MemberLine>(var faults) -> new Refused(faults);
                        case Reading.Good<MemberLine>(MemberLine line) -> outcome(line.line(), arrived.next());
                    });
        }
        return outcomes;
    }

    private static LineOutcome outcome(long line, Arrived arrived) {
        return switch (arrived) {
            case Arrived.Enrolled(UUID member) -> new Brought(line, member.toString());
            case Arrived.Renumbered(UUID member) -> new Brought(line, NUMBER + member);
            case Arrived.There() -> new There();
            case Arrived.Unknown() -> LineOutcome.refused(line, MemberLine.CUSTOMER_ID, Rule.CUSTOMER_UNKNOWN, "");
            case Arrived.NumberTaken() -> LineOutcome.refused(line, MemberLine.MEMBER_NUMBER, Rule.NUMBER_TAKEN, "");
        };
    }

    @Override
    public boolean takeBack(ImportRequest plan, String thing) {
        if (thing.startsWith(NUMBER)) {
            members.takeNumberBack(UUID.fromString(thing.substring(NUMBER.length())));
        } else {
            members.takeBack(UUID.fromString(thing));
        }
        return true;
    }
}
