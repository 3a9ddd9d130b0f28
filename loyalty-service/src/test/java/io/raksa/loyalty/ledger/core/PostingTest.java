package io.raksa.loyalty.ledger.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raksa.loyalty.ledger.core.LotSelection.Take;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostingTest {

    private static final UUID LOT = new UUID(0, 1);
    private static final UUID OTHER_LOT = new UUID(0, 2);
    private static final Cause CAUSE = Cause.adjustment(new UUID(0, 3));
    private static final Basis BASIS = new Basis.Adjustment("because");

    @Test
    void aCreditPutsALotAgainstTheProgramme() {
        Lot lot = new Lot(LOT, 50, Instant.EPOCH);
        Posting posting = Posting.credit(
                PostingKind.COMPENSATION, CAUSE, BASIS, 3L, lot, new Counter(Account.COMPENSATION, "SLOW"));

        assertThat(posting.entries())
                .containsExactly(
                        new Entry(Account.AVAILABLE, LOT, null, 50),
                        new Entry(Account.COMPENSATION, null, "SLOW", -50));
        assertThat(posting.points()).isEqualTo(50);
        assertThat(posting.opens()).containsExactly(lot);
    }

    @Test
    void aDebitTakesFromEachLotAndGivesTheProgrammeTheSum() {
        Posting posting = Posting.debit(
                PostingKind.ADJUSTMENT,
                CAUSE,
                BASIS,
                List.of(new Take(LOT, 30), new Take(OTHER_LOT, 12)),
                Counter.of(Account.ADJUSTMENT));

        assertThat(posting.entries())
                .containsExactly(
                        new Entry(Account.AVAILABLE, LOT, null, -30),
                        new Entry(Account.AVAILABLE, OTHER_LOT, null, -12),
                        new Entry(Account.ADJUSTMENT, null, null, 42));
        assertThat(posting.points()).isEqualTo(-42);
        assertThat(posting.opens()).isEmpty();
    }

    @Test
    void whatDoesNotBalanceIsNoPosting() {
        List<Entry> unbalanced =
                List.of(new Entry(Account.AVAILABLE, LOT, null, 50), new Entry(Account.ISSUED, null, null, -49));

        assertThatThrownBy(() -> new Posting(PostingKind.EARN, CAUSE, BASIS, null, List.of(), null, unbalanced))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pointsBelongToALotOnAMembersAccountAndOnlyThere() {
        assertThatThrownBy(() -> new Entry(Account.AVAILABLE, null, null, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry(Account.ISSUED, LOT, null, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Counter.of(Account.HELD)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPurchaseIsExplainedWithItsRule() {
        Words words = Basis.Purchase.of(new BigDecimal("1250"), "THB", 1, new BigDecimal("25.0000"), 1)
                .words();

        assertThat(words.en()).isEqualTo("Purchase of 1250.00 THB: 1 point for every 25.00 THB (rule 1)");
        assertThat(words.th()).isEqualTo("ซื้อสินค้า 1250.00 THB: รับ 1 แต้มทุก 25.00 THB (กติกาฉบับที่ 1)");
        assertThat(Basis.Purchase.of(new BigDecimal("9.90"), "USD", 3, new BigDecimal("0.125"), 7)
                        .words()
                        .en())
                .isEqualTo("Purchase of 9.90 USD: 3 points for every 0.125 USD (rule 7)");
    }
}
