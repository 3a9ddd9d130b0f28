package io.raksa.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.core.Validity;
import io.raksa.loyalty.reconciliation.LedgerProof;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Random histories of a member on the real database, step by step beside a model that is too simple to be wrong. */
class LedgerHistoryTest {

    private static final LedgerOnPostgres POSTGRES = new LedgerOnPostgres("ledger_histories");

    sealed interface Step {}

    record Earn(long points, int months) implements Step {}

    record Compensate(long points) implements Step {}

    record Adjust(long points) implements Step {}

    /** The cause of an earlier posting comes again. */
    record Repeat(int which) implements Step {}

    record Hold(long points) implements Step {}

    /** Of what was held first and is not ended, so many in a hundred are spent; none: it is given back. */
    record End(int percent) implements Step {}

    record Wait(int days) implements Step {}

    record ExpiryRun() implements Step {}

    /** Nothing ends for so many days, as while a complaint is open; a wait that goes on gets another end. */
    record Complain(int days) implements Step {}

    /** All ends that come sooner are put off to then. */
    record Extend(int days) implements Step {}

    /** What expired last is given back, once. */
    record Reinstate(int days) implements Step {}

    /** Points go to somebody else. */
    record Transfer(long points) implements Step {}

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void atEachStepTheBooksBalanceAndTheBalanceIsWhatIsLeftInOpenLots(@ForAll("histories") List<Step> history) {
        History played = new History(POSTGRES.newMember());
        history.forEach(played::take);

        POSTGRES.jdbi.useHandle(LedgerProof::assertAddsUp);
        played.assertStatementTellsTheWholeStory();
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Step> step = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.longs().between(1, 60).flatMap(points -> Arbitraries.integers()
                        .between(1, 4)
                        .<Step>map(months -> new Earn(points, months)))),
                Tuple.of(2, Arbitraries.longs().between(1, 40).<Step>map(Compensate::new)),
                Tuple.of(
                        5,
                        Arbitraries.longs()
                                .between(-80, 40)
                                .filter(points -> points != 0)
                                .<Step>map(Adjust::new)),
                Tuple.of(2, Arbitraries.integers().between(0, 30).<Step>map(Repeat::new)),
                Tuple.of(3, Arbitraries.longs().between(1, 50).<Step>map(Hold::new)),
                Tuple.of(3, Arbitraries.integers().between(0, 100).<Step>map(End::new)),
                Tuple.of(3, Arbitraries.integers().between(1, 60).<Step>map(Wait::new)),
                Tuple.of(2, Arbitraries.<Step>of(new ExpiryRun())),
                Tuple.of(2, Arbitraries.integers().between(1, 90).<Step>map(Complain::new)),
                Tuple.of(1, Arbitraries.integers().between(1, 120).<Step>map(Extend::new)),
                Tuple.of(2, Arbitraries.integers().between(1, 60).<Step>map(Reinstate::new)),
                Tuple.of(3, Arbitraries.longs().between(1, 50).<Step>map(Transfer::new)));
        return step.list().ofMinSize(1).ofMaxSize(30);
    }

    /** One member's history: what is done to the ledger is done to the model. */
    private static final class History {

        private final Member member;
        private final List<ModelLot> model = new ArrayList<>();
        private final List<Credit> credits = new ArrayList<>();
        private final List<Posted> posted = new ArrayList<>();
        private final Deque<ModelHold> held = new ArrayDeque<>();
        private final Member other = POSTGRES.newMember();
        private final Set<UUID> reinstated = new HashSet<>();
        private Instant waitsUntil = Instant.EPOCH;

        History(Member member) {
            this.member = member;
        }

        void take(Step step) {
            POSTGRES.told.clear();
            switch (step) {
                case Earn(long points, int months) ->
                    give(points, months, PostingKind.EARN, Counter.of(Account.ISSUED));
                case Compensate(long points) ->
                    give(points, 2, PostingKind.COMPENSATION, new Counter(Account.COMPENSATION, "SLOW"));
                case Adjust(long points)
                when points > 0 -> give(points, 3, PostingKind.ADJUSTMENT, Counter.of(Account.ADJUSTMENT));
                case Adjust(long points) -> takeAway(-points);
                case Repeat(int which) -> repeat(which);
                case Hold(long points) -> hold(points);
                case End(int percent) -> end(percent);
                case Wait(int days) -> POSTGRES.pass(Duration.ofDays(days));
                case ExpiryRun() -> POSTGRES.jdbi.useTransaction(handle -> POSTGRES.ledger.expireDue(100));
                case Complain(int days) -> complain(POSTGRES.now().plus(Duration.ofDays(days)));
                case Extend(int days) -> extend(POSTGRES.now().plus(Duration.ofDays(days)));
                case Reinstate(int days) -> reinstate(POSTGRES.now().plus(Duration.ofDays(days)));
                case Transfer(long points) -> transfer(points);
            }
            posted.addAll(POSTGRES.told);
            assertBalanceIsTheModels();
            assertSumIsZero();
        }

        private void give(long points, int months, PostingKind kind, Counter counter) {
            Credit credit = new Credit(
                    member,
                    kind,
                    new Cause("test", UUID.randomUUID()),
                    points,
                    new Validity(months),
                    counter,
                    new Basis.Adjustment("test"),
                    null);
            assertThat(credited(credit)).isPresent();
            credits.add(credit);
            model.add(new ModelLot(points, credit.validity().endOf(POSTGRES.now(), LedgerOnPostgres.BANGKOK)));
        }

        private void repeat(int which) {
            if (!credits.isEmpty()) {
                assertThat(credited(credits.get(which % credits.size()))).isEmpty();
            }
        }

        private static Optional<Posted> credited(Credit credit) {
            return POSTGRES.jdbi.inTransaction(handle -> POSTGRES.ledger.credit(credit));
        }

        private void takeAway(long points) {
            Debit debit = new Debit(
                    member,
                    PostingKind.ADJUSTMENT,
                    new Cause("test", UUID.randomUUID()),
                    points,
                    Counter.of(Account.ADJUSTMENT),
                    new Basis.Adjustment("test"));
            if (points > modelBalance()) {
                assertThatThrownBy(() -> debited(debit))
                        .isInstanceOf(Problem.class)
                        .hasMessage("POINTS_NOT_ENOUGH");
                // rolled back, and with it the expiry that came first
                POSTGRES.told.clear();
            } else {
                assertThat(debited(debit)).isPresent();
                assertThat(debited(debit)).isEmpty();
                assertThat(taken(points)).isNotEmpty();
            }
        }

        private static Optional<Posted> debited(Debit debit) {
            return POSTGRES.jdbi.inTransaction(handle -> POSTGRES.ledger.debit(debit));
        }

        private void hold(long points) {
            Cause cause = new Cause("test", UUID.randomUUID());
            if (points > modelBalance()) {
                assertThatThrownBy(() -> held(cause, points))
                        .isInstanceOf(Problem.class)
                        .hasMessage("POINTS_NOT_ENOUGH");
                POSTGRES.told.clear();
                return;
            }
            assertThat(held(cause, points)).isPresent();
            assertThat(held(cause, points)).isEmpty();
            held.add(new ModelHold(cause, points, taken(points)));
        }

        private Optional<Posted> held(Cause cause, long points) {
            return POSTGRES.jdbi.inTransaction(
                    handle -> POSTGRES.ledger.hold(member, cause, points, new Basis.SetAside("test")));
        }

        private void end(int percent) {
            ModelHold hold = held.poll();
            if (hold == null) {
                return;
            }
            long spent = hold.points() * percent / 100;
            assertThat(ended(hold, spent)).isPresent();
            assertThat(ended(hold, spent)).isEmpty();
            long gone = spent;
            for (ModelTake take : hold.takes()) {
                long stays = Math.min(gone, take.points());
                gone -= stays;
                take.lot().left += take.points() - stays;
            }
        }

        private Optional<Posted> ended(ModelHold hold, long spent) {
            return POSTGRES.jdbi.inTransaction(handle -> spent == 0
                    ? POSTGRES.ledger.release(member, hold.cause(), new Basis.GivenBack("test", false))
                    : POSTGRES.ledger.spend(
                            member, hold.cause(), spent, new Basis.Spent("test", spent, hold.points())));
        }

        private void complain(Instant until) {
            POSTGRES.jdbi.useTransaction(handle -> POSTGRES.ledger.waitUntil(member, until));
            model.stream().filter(lot -> !isAlive(lot)).forEach(lot -> lot.left = 0);
            waitsUntil = until;
        }

        private void extend(Instant to) {
            POSTGRES.jdbi.useTransaction(handle -> POSTGRES.ledger.extend(member, null, to));
            model.stream()
                    .filter(lot -> isAlive(lot) && lot.left > 0 && lot.end.isBefore(to))
                    .forEach(lot -> lot.end = to);
        }

        private void reinstate(Instant endsAt) {
            Posted expiry = posted.reversed().stream()
                    .filter(posting -> posting.kind() == PostingKind.EXPIRY
                            && posting.memberId().equals(member.id()))
                    .findFirst()
                    .orElse(null);
            if (expiry != null) {
                boolean first = reinstated.add(expiry.id());
                assertThat(reinstated(expiry, endsAt).isPresent()).isEqualTo(first);
                if (first) {
                    model.add(new ModelLot(-expiry.points(), endsAt));
                }
            }
        }

        private Optional<Posted> reinstated(Posted expiry, Instant endsAt) {
            return POSTGRES.jdbi.inTransaction(handle -> POSTGRES.ledger.reinstate(
                    member,
                    POSTGRES.ledger.expired(member.id(), expiry.id()).orElseThrow(),
                    endsAt,
                    new Basis.Reinstated("test")));
        }

        /** What has not ended only since it waits is not given away. */
        private void transfer(long points) {
            if (points > left(lot -> lot.end.isAfter(POSTGRES.now()))) {
                assertThatThrownBy(() -> transferred(points))
                        .isInstanceOf(Problem.class)
                        .hasMessage("POINTS_NOT_ENOUGH");
                POSTGRES.told.clear();
            } else {
                assertThat(transferred(points).points()).isEqualTo(-points);
                take(points, lot -> lot.end, lot -> lot.end.isAfter(POSTGRES.now()));
            }
        }

        private Posted transferred(long points) {
            return POSTGRES.jdbi.inTransaction(handle -> {
                POSTGRES.ledger.lockAll(List.of(member, other));
                return POSTGRES.ledger.transfer(member, other, UUID.randomUUID(), points);
            });
        }

        private Instant end(ModelLot lot) {
            return lot.end.isAfter(waitsUntil) ? lot.end : waitsUntil;
        }

        private boolean isAlive(ModelLot lot) {
            return end(lot).isAfter(POSTGRES.now());
        }

        private List<ModelTake> taken(long points) {
            return take(points, this::end, this::isAlive);
        }

        private List<ModelTake> take(long points, Function<ModelLot, Instant> end, Predicate<ModelLot> which) {
            List<ModelTake> takes = new ArrayList<>();
            long missing = points;
            List<ModelLot> soonestFirst = model.stream()
                    .filter(which)
                    .sorted(Comparator.comparing(end))
                    .toList();
            for (ModelLot lot : soonestFirst) {
                long taken = Math.min(missing, lot.left);
                if (taken > 0) {
                    takes.add(new ModelTake(lot, taken));
                }
                lot.left -= taken;
                missing -= taken;
            }
            return takes;
        }

        private long modelBalance() {
            return left(this::isAlive);
        }

        private long left(Predicate<ModelLot> which) {
            return model.stream().filter(which).mapToLong(lot -> lot.left).sum();
        }

        private void assertBalanceIsTheModels() {
            BalanceView balance = POSTGRES.statements.balance(member.id(), POSTGRES.now());
            assertThat(balance.available()).isEqualTo(modelBalance());
            assertThat(balance.held())
                    .isEqualTo(held.stream().mapToLong(ModelHold::points).sum());
            Instant nextEnd = model.stream()
                    .filter(lot -> lot.left > 0 && isAlive(lot))
                    .map(this::end)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            assertThat(
                            balance.expiringNext() == null
                                    ? null
                                    : balance.expiringNext().at())
                    .isEqualTo(nextEnd);
        }

        private void assertSumIsZero() {
            POSTGRES.jdbi.useHandle(handle -> {
                assertThat(handle.createQuery("SELECT coalesce(sum(amount), 0) FROM entry WHERE member_id = ?")
                                .bind(0, member.id())
                                .mapTo(Long.class)
                                .one())
                        .isZero();
                assertThat(handle.createQuery("""
                                        SELECT coalesce(sum(available), 0) = (SELECT coalesce(sum(remaining), 0) FROM lot WHERE member_id = :id)
                                        FROM member_account WHERE member_id = :id""")
                                .bind("id", member.id())
                                .mapTo(Boolean.class)
                                .one())
                        .isTrue();
            });
        }

        /** Every posting was told once, in order, and the balances lead from one to the next. */
        void assertStatementTellsTheWholeStory() {
            var page = new PageRequest();
            page.limit = "200";
            List<StatementLineView> lines =
                    POSTGRES.statements.page(member.id(), page).items().reversed();
            List<Posted> mine = posted.stream()
                    .filter(posting -> posting.memberId().equals(member.id()))
                    .toList();
            assertThat(lines)
                    .extracting(StatementLineView::postingId)
                    .isEqualTo(mine.stream().map(Posted::id).toList());
            long balance = 0;
            for (StatementLineView line : lines) {
                balance += line.points();
                assertThat(line.balanceAfter()).isEqualTo(balance);
                assertThat(line.lots().stream().mapToLong(lot -> lot.points()).sum())
                        .isEqualTo(line.points());
            }
        }
    }

    private record ModelTake(ModelLot lot, long points) {}

    private record ModelHold(Cause cause, long points, List<ModelTake> takes) {}

    private static final class ModelLot {
        private long left;
        private Instant end;

        ModelLot(long left, Instant end) {
            this.left = left;
            this.end = end;
        }
    }
}
