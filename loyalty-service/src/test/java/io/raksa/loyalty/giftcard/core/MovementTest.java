package io.raksa.loyalty.giftcard.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MovementTest {

    @Test
    void whatIsNotCapturedComesBack() {
        Movement capture = Movement.capture(700, 450);

        assertThat(capture.on(Account.HELD)).isEqualTo(-700);
        assertThat(capture.on(Account.REDEEMED)).isEqualTo(450);
        assertThat(capture.on(Account.AVAILABLE)).isEqualTo(250);
    }

    @Test
    void aWholeCaptureMovesNothingBack() {
        assertThat(Movement.capture(700, 700).entries())
                .extracting(Movement.Entry::account)
                .containsExactly(Account.HELD, Account.REDEEMED);
    }

    @Test
    void whatDoesNotBalanceIsNoMovement() {
        assertThatThrownBy(() -> new Movement(
                        MovementKind.USE,
                        List.of(new Movement.Entry(Account.AVAILABLE, -2), new Movement.Entry(Account.REDEEMED, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
