package io.raksa.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class SetUpEditionTest {

    @Inject
    SetUpEdition edition;

    @Inject
    Jdbi jdbi;

    private final AtomicInteger reads = new AtomicInteger();
    private Supplier<Integer> part;

    @BeforeEach
    void keep() {
        part = edition.keeping(reads::incrementAndGet);
    }

    @Test
    void whatIsKeptIsReadOnce() {
        assertThat(part.get()).isEqualTo(1);
        assertThat(part.get()).isEqualTo(1);
        assertThat(QuarkusTransaction.requiringNew().call(part::get)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "point_kind",
                "earn_rate",
                "spend_rate",
                "cap_rules",
                "tier_rules",
                "tier",
                "tier_benefit",
                "promotion"
            })
    void aChangeOfAnyPartIsReadByTheNextTransaction(String table) {
        assertThat(part.get()).isEqualTo(1);

        change(table);

        assertThat(QuarkusTransaction.requiringNew().call(part::get)).isEqualTo(2);
        assertThat(part.get()).isEqualTo(2);
    }

    @Test
    void whatWasReadOfAChangeThatIsRolledBackIsNotBelieved() {
        assertThat(part.get()).isEqualTo(1);

        QuarkusTransaction.begin();
        change("cap_rules");
        assertThat(part.get()).isEqualTo(2);
        QuarkusTransaction.rollback();

        assertThat(part.get()).isEqualTo(3);
    }

    @Test
    void aTransactionGoesByOneEditionThroughout() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(part.get()).isEqualTo(1);
            QuarkusTransaction.requiringNew().run(() -> change("cap_rules"));
            assertThat(part.get()).isEqualTo(1);
        });
        assertThat(part.get()).isEqualTo(2);
    }

    private void change(String table) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM " + table + " WHERE false"));
    }
}
