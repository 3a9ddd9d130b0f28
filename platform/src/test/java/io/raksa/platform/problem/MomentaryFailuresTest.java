package io.raksa.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.event.OwnDelivery;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What goes wrong because of the moment is worth another try, and says so. */
@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
class MomentaryFailuresTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Jdbi jdbi;

    @Test
    void withoutAFreeConnectionTheServiceIsBusy() throws SQLException {
        int all = database.getConfiguration().connectionPoolConfiguration().maxSize();
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < all; i++) {
                taken.add(database.getConnection());
            }
            given().auth()
                    .oauth2(Tokens.of("agent"))
                    .get("/v1/notes")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("code", equalTo("BUSY"));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void aTransactionThatTookTooLongIsWorthAnotherTry() {
        Throwable failure = catchThrowable(
                () -> QuarkusTransaction.requiringNew().timeout(1).call(() -> new CountDownLatch(1)
                        .await(1_500, TimeUnit.MILLISECONDS)));
        assertThat(ProblemTable.problemOf(failure).kind()).isEqualTo(CommonProblem.BUSY);
    }

    @Test
    void aCommitThatTheDatabaseDidNotLiveToSeeIsWorthAnotherTry() {
        Throwable failure =
                catchThrowable(() -> QuarkusTransaction.requiringNew().run(() -> {
                    int backend = jdbi.withHandle(handle -> handle.createQuery("select pg_backend_pid()")
                            .mapTo(Integer.class)
                            .one());
                    QuarkusTransaction.requiringNew()
                            .run(() -> jdbi.useHandle(
                                    handle -> handle.execute("select pg_terminate_backend(?)", backend)));
                }));
        assertThat(ProblemTable.problemOf(failure).kind()).isEqualTo(CommonProblem.BUSY);
    }

    @Test
    void aFaultOfOursThatKeepsATransactionFromItsEndIsNot() {
        Throwable failure =
                catchThrowable(() -> QuarkusTransaction.requiringNew().run(() -> {
                    throw new IllegalStateException("ours");
                }));
        assertThat(ProblemTable.problemOf(failure).kind()).isEqualTo(CommonProblem.INTERNAL_ERROR);
    }
}
