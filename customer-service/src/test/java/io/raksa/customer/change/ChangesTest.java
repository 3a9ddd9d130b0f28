package io.raksa.customer.change;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class ChangesTest {

    @Inject
    Changes changes;

    private UUID customer;

    @BeforeEach
    void aCustomerOfWhomNothingChangedLately() {
        customer = newCustomer();
        takeAll();
    }

    @Test
    void whoIsRegisteredChangedOrBuysIsOnTheListOnce() {
        UUID newcomer = newCustomer();
        assertThat(takeAll()).containsOnlyOnce(newcomer);

        as("agent")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"displayName\": \"B\"}")
                .patch("/v1/customers/" + customer)
                .then()
                .statusCode(200);
        buy(customer, "2026-03-01", "100.00");
        buy(customer, "2026-03-02", "100.00");

        assertThat(takeAll()).containsOnlyOnce(customer).doesNotContain(newcomer);
        assertThat(takeAll()).doesNotContain(customer);
    }

    @Test
    void whatIsRolledBackChangesNobody() {
        QuarkusTransaction.begin();
        changes.touched(List.of(customer));
        QuarkusTransaction.rollback();

        assertThat(takeAll()).doesNotContain(customer);
    }

    @Test
    void whoIsTakenByATransactionThatFailsIsOnTheListAgain() {
        touch();
        QuarkusTransaction.begin();
        assertThat(all()).contains(customer);
        QuarkusTransaction.rollback();

        assertThat(takeAll()).contains(customer);
    }

    @Test
    void aChangeThatCommitsWhileTheCustomerIsLookedAtIsNotLost() throws Exception {
        touch();
        CountDownLatch taken = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var changing = threads.submit(() -> {
                taken.await();
                touch();
                return true;
            });
            QuarkusTransaction.requiringNew().run(() -> {
                assertThat(all()).contains(customer);
                taken.countDown();
            });
            assertThat(changing.get()).isTrue();
        }

        assertThat(takeAll()).contains(customer);
    }

    private void touch() {
        QuarkusTransaction.requiringNew().run(() -> changes.touched(List.of(customer)));
    }

    private List<UUID> takeAll() {
        return QuarkusTransaction.requiringNew().call(this::all);
    }

    private List<UUID> all() {
        List<UUID> taken = new ArrayList<>();
        for (List<UUID> some = changes.take(1000); !some.isEmpty(); some = changes.take(1000)) {
            taken.addAll(some);
        }
        return taken;
    }
}
