package io.raksa.feedback.complaint.core;

import static io.raksa.feedback.complaint.core.ComplaintAction.ACKNOWLEDGE;
import static io.raksa.feedback.complaint.core.ComplaintAction.ASSESS;
import static io.raksa.feedback.complaint.core.ComplaintAction.ASSIGN;
import static io.raksa.feedback.complaint.core.ComplaintAction.CLOSE;
import static io.raksa.feedback.complaint.core.ComplaintAction.ESCALATE;
import static io.raksa.feedback.complaint.core.ComplaintAction.INVESTIGATE;
import static io.raksa.feedback.complaint.core.ComplaintAction.MERGE;
import static io.raksa.feedback.complaint.core.ComplaintAction.PAUSE;
import static io.raksa.feedback.complaint.core.ComplaintAction.REOPEN;
import static io.raksa.feedback.complaint.core.ComplaintAction.RESOLVE;
import static io.raksa.feedback.complaint.core.ComplaintAction.RESUME;
import static io.raksa.feedback.complaint.core.ComplaintAction.SPLIT;
import static io.raksa.feedback.complaint.core.ComplaintAction.UNMERGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ComplaintCaseTest {

    private static final Instant OPENED = Instant.parse("2026-11-22T03:00:00Z");
    private static final Assessment JUDGED = new Assessment(
            Category.SLOW, Severity.HIGH, Component.PEOPLE, Attribution.US, false, true, true, Expression.VOICE);

    @Test
    void whatIsAllowedWhen() {
        ComplaintCase received = opened();
        ComplaintCase acknowledged = received.acknowledge(OPENED);
        ComplaintCase assessed = acknowledged.assess(JUDGED, OPENED);
        ComplaintCase resolved = assessed.resolve(Outcome.FULL, OPENED);
        assertThat(received.allowed()).containsExactly(ACKNOWLEDGE, ASSIGN, ESCALATE, MERGE, SPLIT);
        assertThat(acknowledged.allowed()).containsExactly(ASSESS, RESOLVE, ASSIGN, PAUSE, ESCALATE, MERGE, SPLIT);
        assertThat(assessed.allowed())
                .containsExactly(ASSESS, INVESTIGATE, RESOLVE, ASSIGN, PAUSE, ESCALATE, MERGE, SPLIT);
        assertThat(assessed.pause().allowed())
                .containsExactly(ASSESS, INVESTIGATE, RESOLVE, ASSIGN, RESUME, ESCALATE, MERGE, SPLIT);
        assertThat(assessed.investigate(OPENED).allowed())
                .containsExactly(ASSESS, RESOLVE, ASSIGN, PAUSE, ESCALATE, MERGE, SPLIT);
        assertThat(resolved.allowed()).containsExactly(CLOSE, REOPEN);
        assertThat(resolved.close(OPENED).allowed()).containsExactly(REOPEN);
        assertThat(resolved.reopen().allowed())
                .containsExactly(ASSESS, INVESTIGATE, RESOLVE, ASSIGN, PAUSE, ESCALATE, MERGE, SPLIT);
        assertThat(assessed.mergeInto(new UUID(9, 9)).allowed()).containsExactly(UNMERGE);
    }

    @Test
    void aMergeThatIsUndoneLeavesTheCaseAsItWas() {
        ComplaintCase assessed = opened().acknowledge(OPENED).assess(JUDGED, OPENED);

        ComplaintCase again = assessed.mergeInto(new UUID(9, 9)).unmerge();

        assertThat(again.handling()).isEqualTo(assessed.handling());
        assertThat(again.state()).isEqualTo(ComplaintState.ASSESSED);
        assertThat(again.version()).isEqualTo(assessed.version() + 2);
    }

    @Test
    void whatIsResolvedWaitsForNobody() {
        ComplaintCase resolved = opened().acknowledge(OPENED).pause().resolve(Outcome.FULL, OPENED);

        assertThat(resolved.handling().waiting()).isFalse();
    }

    @Test
    void aCaseGoesThroughItsLife() {
        ComplaintCase closed = opened().acknowledge(OPENED.plusSeconds(1))
                .assess(JUDGED, OPENED.plusSeconds(2))
                .investigate(OPENED.plusSeconds(3))
                .resolve(Outcome.PARTIAL, OPENED.plusSeconds(4))
                .close(OPENED.plusSeconds(5));

        assertThat(closed.state()).isEqualTo(ComplaintState.CLOSED);
        assertThat(closed.version()).isEqualTo(6);
        assertThat(closed.assessment()).isEqualTo(JUDGED);
        assertThat(closed.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(closed.milestones())
                .isEqualTo(new Milestones(
                        OPENED,
                        OPENED.plusSeconds(1),
                        OPENED.plusSeconds(2),
                        OPENED.plusSeconds(3),
                        OPENED.plusSeconds(4),
                        OPENED.plusSeconds(5)));
    }

    @Test
    void reopeningTakesTheResolutionBack() {
        ComplaintCase reopened = opened().acknowledge(OPENED)
                .resolve(Outcome.DECLINED, OPENED)
                .close(OPENED)
                .reopen();

        assertThat(reopened.state()).isEqualTo(ComplaintState.REOPENED);
        assertThat(reopened.outcome()).isNull();
        assertThat(reopened.milestones()).isEqualTo(new Milestones(OPENED, OPENED, null, null, null, null));
    }

    @Test
    void whatIsNotReportedIsTakenForTheMiddle() {
        assertThat(Assessment.asReported(null, null))
                .isEqualTo(new Assessment(Category.OTHER, Severity.MEDIUM, null, null, null, null, null, null));
        assertThat(Assessment.asReported(Category.SLOW, Severity.CRITICAL))
                .isEqualTo(new Assessment(Category.SLOW, Severity.CRITICAL, null, null, null, null, null, null));
    }

    @Test
    void anUnknownCustomersCaseIsAboutItself() {
        ComplaintCase anonymous = ComplaintCase.open(UUID.randomUUID(), UUID.randomUUID(), null, JUDGED, OPENED);

        assertThat(anonymous.subject()).isEqualTo(anonymous.id());
        assertThat(opened().subject()).isEqualTo(opened().customerId());
    }

    @Property
    void noOrderOfActionsBreaksTheRules(@ForAll @Size(max = 30) List<ComplaintAction> actions) {
        ComplaintCase complaint = opened();
        for (ComplaintAction action : actions) {
            ComplaintCase before = complaint;
            if (before.allows(action)) {
                complaint = take(before, action);
                assertThat(complaint.state()).isEqualTo(action.leadsTo(before.state()));
                assertThat(complaint.version()).isEqualTo(before.version() + 1);
            } else {
                assertThatIllegalStateException().isThrownBy(() -> take(before, action));
            }
            boolean resolved =
                    complaint.state() == ComplaintState.RESOLVED || complaint.state() == ComplaintState.CLOSED;
            assertThat(complaint.outcome() != null).isEqualTo(resolved);
            assertThat(complaint.milestones().resolvedAt() != null).isEqualTo(resolved);
            assertThat(complaint.milestones().closedAt() != null).isEqualTo(complaint.state() == ComplaintState.CLOSED);
        }
    }

    private static ComplaintCase take(ComplaintCase complaint, ComplaintAction action) {
        return switch (action) {
            case ACKNOWLEDGE -> complaint.acknowledge(OPENED);
            case ASSESS -> complaint.assess(JUDGED, OPENED);
            case INVESTIGATE -> complaint.investigate(OPENED);
            case RESOLVE -> complaint.resolve(Outcome.FULL, OPENED);
            case CLOSE -> complaint.close(OPENED);
            case REOPEN -> complaint.reopen();
            case ASSIGN -> complaint.assign("somchai", "kitchen");
            case PAUSE -> complaint.pause();
            case RESUME -> complaint.resume();
            case ESCALATE -> complaint.escalate(null, "supervisors");
            case MERGE -> complaint.mergeInto(new UUID(9, 9));
            case UNMERGE -> complaint.unmerge();
            case SPLIT -> complaint.split();
        };
    }

    private static ComplaintCase opened() {
        return ComplaintCase.open(
                new UUID(1, 1), new UUID(1, 2), new UUID(1, 3), Assessment.asReported(null, null), OPENED);
    }
}
