package io.raksa.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.core.Availability.Pending;
import io.raksa.loyalty.programme.core.OnReturn;
import io.raksa.loyalty.programme.core.PointKind;
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
import org.jspecify.annotations.Nullable;

/** Random histories of a member on the real database, step by step beside a model that is too simple to be wrong. */
class LedgerHistoryTest {

    private static final LedgerOnPostgres POSTGRES = new LedgerOnPostgres("ledger_histories");
    private static final Validity MONTH = Validity.ofMonths(1);

    sealed interface Step {}

    record Earn(long points, int months) implements Step {}

    /** Earned, and usable so many days later. */
    record Pend(long points, int days) implements Step {}

    /** Earned, and usable when something is told within so many days. */
    record Await(long points, int days) implements Step {}

    /** What something awaits is told, of what awaits it longest. */
    record TellWord() implements Step {}

    /** Of what was earned last and pends or not, so much is taken back. */
    record TakeBackSome(int percent, OnReturn onReturn) implements Step {}

    record MatureRun() implements Step {}

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

    /** Another membership, with points of its own, turns out to be the same customer's. */
    record Absorb(long points, int months) implements Step {}

    /** What was absorbed first parts again, and what is left of its points goes with it. */
    record Part() implements Step {}

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
                Tuple.of(3, Arbitraries.longs().between(1, 60).flatMap(points -> Arbitraries.integers()
                        .between(1, 60)
                        .<Step>map(days -> new Pend(points, days)))),
                Tuple.of(3, Arbitraries.longs().between(1, 60).flatMap(points -> Arbitraries.integers()
                        .between(1, 60)
                        .<Step>map(days -> new Await(points, days)))),
                Tuple.of(2, Arbitraries.<Step>of(new TellWord())),
                Tuple.of(2, Arbitraries.<Step>of(new MatureRun())),
                Tuple.of(3, Arbitraries.integers().between(1, 100).flatMap(percent -> Arbitraries.of(OnReturn.class)
                        .<Step>map(onReturn -> new TakeBackSome(percent, onReturn)))),
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
                Tuple.of(3, Arbitraries.longs().between(1, 50).<Step>map(Transfer::new)),
                Tuple.of(3, Arbitraries.longs().between(1, 60).flatMap(points -> Arbitraries.integers()
                        .between(1, 4)
                        .<Step>map(months -> new Absorb(points, months)))),
                Tuple.of(2, Arbitraries.<Step>of(new Part())));
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
        private final List<ModelPending> pending = new ArrayList<>();
        private final Deque<Member> absorbed = new ArrayDeque<>();
        private long owed;
        private Instant waitsUntil = Instant.EPOCH;

        History(Member member) {
            this.member = member;
        }

        void take(Step step) {
            POSTGRES.told.clear();
            switch (step) {
                case Earn(long points, int months) ->
                    give(points, months, PostingKind.EARN, Counter.of(Account.ISSUED));
                case Pend(long points, int days) -> pend(points, days, null);
                case Await(long points, int days) -> pend(points, days, "DELIVERED");
                case TellWord() -> tellWord();
                case MatureRun() -> POSTGRES.jdbi.useTransaction(handle -> POSTGRES.ledger.matureDue(100));
                case TakeBackSome(int percent, OnReturn onReturn) -> takeBack(percent, onReturn);
                case Compensate(long points) ->
                    give(points, 2, PostingKind.COMPENSATION, new Counter(Account.COMPENSATION, "SLOW"));
                case Adjust(long points)
                when points > 0 -> give(points, 3, PostingKind.ADJUSTMENT, Counter.of(Account.ADJUSTMENT));
                case Adjust(long points) -> takeAway(-points);
                case Repeat(int which) -> repeat(which);
                case Hold(long points) -> hold(points);
                case End(int percent) -> end(percent);
                case Wait(int days) -> pass(Duration.ofDays(days));
                case ExpiryRun() -> POSTGRES.jdbi.useTransaction(handle -> POSTGRES.ledger.expireDue(100));
                case Complain(int days) -> complain(POSTGRES.now().plus(Duration.ofDays(days)));
                case Extend(int days) -> extend(POSTGRES.now().plus(Duration.ofDays(days)));
                case Reinstate(int days) -> reinstate(POSTGRES.now().plus(Duration.ofDays(days)));
                case Transfer(long points) -> transfer(points);
                case Absorb(long points, int months) -> absorb(points, months);
                case Part() -> part();
            }
            posted.addAll(POSTGRES.told);
            due();
            assertBalanceIsTheModels();
            assertSumIsZero();
        }

        /** What is owed is paid of pending points when the day roll comes to them, or whoever posts next. */
        private void pass(Duration time) {
            POSTGRES.pass(time);
            if (owed > 0) {
                POSTGRES.jdbi.useTransaction(handle -> POSTGRES.ledger.matureDue(100));
            }
        }

        private void pend(long points, int days, @Nullable String awaits) {
            Instant due = POSTGRES.now().plus(Duration.ofDays(days));
            Cause cause = new Cause("test", UUID.randomUUID());
            Credit credit = new Credit(
                    member,
                    PostingKind.EARN,
                    cause,
                    points,
                    MONTH,
                    Counter.of(Account.ISSUED),
                    new Basis.Adjustment("test"),
                    null,
                    PointKind.SPENDABLE,
                    new Pending(due, awaits));
            assertThat(credited(credit)).isPresent();
            assertThat(credited(credit)).isEmpty();
            pending.add(new ModelPending(cause, points, due, awaits));
            due();
        }

        /** What was due in the model by now: points that can be used, and points that are cancelled. */
        private void due() {
            for (ModelPending one : pending) {
                if (one.left > 0 && !one.due.isAfter(POSTGRES.now())) {
                    if (one.awaits == null) {
                        usable(one.left, MONTH.endOf(one.due, LedgerOnPostgres.BANGKOK));
                    }
                    one.left = 0;
                }
            }
        }

        /** What is owed is paid first, of the lot that ends soonest. */
        private void usable(long points, Instant end) {
            usable(new ModelLot(points, end, null));
        }

        private void usable(ModelLot lot) {
            model.add(lot);
            long paid = Math.min(owed, modelBalance());
            if (paid > 0) {
                taken(paid);
                owed -= paid;
            }
        }

        private void tellWord() {
            due();
            ModelPending first = pending.stream()
                    .filter(one -> one.awaits != null && one.left > 0)
                    .findFirst()
                    .orElse(null);
            if (first != null) {
                assertThat(activated(first)).isEqualTo(first.left);
                assertThat(activated(first)).isZero();
                usable(first.left, MONTH.endOf(POSTGRES.now(), LedgerOnPostgres.BANGKOK));
                first.left = 0;
            }
        }

        private long activated(ModelPending one) {
            return POSTGRES.jdbi.inTransaction(
                    handle -> POSTGRES.ledger.activate(member, PointKind.SPENDABLE, one.cause, "DELIVERED", MONTH));
        }

        private void takeBack(int percent, OnReturn onReturn) {
            due();
            if (pending.isEmpty()) {
                return;
            }
            ModelPending last = pending.getLast();
            long points = Math.max(1, last.points * percent / 100);
            Cause cause = new Cause("test", UUID.randomUUID());
            long pends = Math.min(points, last.left);
            long there = onReturn == OnReturn.PENDING_ONLY ? 0 : Math.min(points - pends, modelBalance());
            long newlyOwed = onReturn == OnReturn.MAY_OWE ? points - pends - there : 0;
            TakeBack back = new TakeBack(
                    member, PointKind.SPENDABLE, last.cause, cause, points, new Basis.Adjustment("test"), onReturn);
            assertThat(takenBack(back).isPresent()).isEqualTo(pends + there + newlyOwed > 0);
            last.left -= pends;
            taken(there);
            owed += newlyOwed;
        }

        private static Optional<Posted> takenBack(TakeBack back) {
            return POSTGRES.jdbi.inTransaction(handle -> POSTGRES.ledger.takeBack(back));
        }

        private void give(long points, int months, PostingKind kind, Counter counter) {
            Credit credit = new Credit(
                    member,
                    kind,
                    new Cause("test", UUID.randomUUID()),
                    points,
                    Validity.ofMonths(months),
                    counter,
                    new Basis.Adjustment("test"),
                    null);
            assertThat(credited(credit)).isPresent();
            credits.add(credit);
            due();
            Instant end = credit.validity().endOf(POSTGRES.now(), LedgerOnPostgres.BANGKOK);
            if (kind == PostingKind.COMPENSATION) {
                model.add(new ModelLot(points, end, null));
            } else {
                usable(points, end);
            }
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
                    usable(-expiry.points(), endsAt);
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

        private void absorb(long points, int months) {
            Member one = POSTGRES.newMember();
            Validity validity = Validity.ofMonths(months);
            assertThat(credited(new Credit(
                            one,
                            PostingKind.EARN,
                            new Cause("test", UUID.randomUUID()),
                            points,
                            validity,
                            Counter.of(Account.ISSUED),
                            new Basis.Adjustment("test"),
                            null)))
                    .isPresent();
            POSTGRES.jdbi.useTransaction(handle -> {
                POSTGRES.ledger.lockAll(List.of(one, member));
                assertThat(POSTGRES.ledger.carry(one, member, UUID.randomUUID()))
                        .contains(new Ledger.Carried(points, 0));
            });
            due();
            usable(new ModelLot(points, validity.endOf(POSTGRES.now(), LedgerOnPostgres.BANGKOK), one.id()));
            absorbed.add(one);
        }

        private void part() {
            Member one = absorbed.poll();
            if (one == null) {
                return;
            }
            due();
            Predicate<ModelLot> goes = lot -> one.id().equals(lot.origin) && isAlive(lot);
            long points = left(goes);
            POSTGRES.jdbi.useTransaction(handle -> {
                POSTGRES.ledger.lockAll(List.of(one, member));
                assertThat(POSTGRES.ledger.carryBack(member, one, one.id(), UUID.randomUUID(), 0))
                        .isEqualTo(points == 0 ? Optional.empty() : Optional.of(new Ledger.Carried(points, 0)));
                POSTGRES.ledger.keep(one);
            });
            model.stream().filter(goes).forEach(lot -> lot.left = 0);
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
            BalanceView balance = POSTGRES.statements.balance(Purse.of(member), POSTGRES.now());
            assertThat(balance.available()).isEqualTo(modelBalance());
            assertThat(balance.held())
                    .isEqualTo(held.stream().mapToLong(ModelHold::points).sum());
            assertThat(balance.pending())
                    .isEqualTo(pending.stream().mapToLong(one -> one.left).sum());
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
                    POSTGRES.statements.page(Purse.of(member), page).items().reversed();
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

    private static final class ModelPending {
        private final Cause cause;
        private final long points;
        private final Instant due;
        private final @Nullable String awaits;
        private long left;

        ModelPending(Cause cause, long points, Instant due, @Nullable String awaits) {
            this.cause = cause;
            this.points = points;
            this.due = due;
            this.awaits = awaits;
            this.left = points;
        }
    }

    private record ModelTake(ModelLot lot, long points) {}

    private record ModelHold(Cause cause, long points, List<ModelTake> takes) {}

    private static final class ModelLot {
        private long left;
        private Instant end;
        private final @Nullable UUID origin;

        ModelLot(long left, Instant end, @Nullable UUID origin) {
            this.left = left;
            this.end = end;
            this.origin = origin;
        }
    }
}
